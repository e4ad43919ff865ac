/*
 * What the ip provider hands over: the headers of a packet, and the device it leaves or enters by.
 */
#pragma D depends_on library net.d

typedef struct ipinfo {
	uint8_t ip_ver;		/* 4 or 6 */
	uint32_t ip_plength;	/* bytes behind the header */
	string ip_saddr;
	string ip_daddr;
} ipinfo_t;

typedef struct ifinfo {
	string if_name;
	int8_t if_local;	/* delivered on this machine: a loopback device */
	netstackid_t if_ipstack;	/* the network namespace */
	uintptr_t if_addr;	/* the struct net_device */
} ifinfo_t;

typedef struct ipv4info {
	uint8_t ipv4_ver;
	uint8_t ipv4_ihl;	/* bytes */
	uint8_t ipv4_tos;
	uint16_t ipv4_length;	/* with the header */
	uint16_t ipv4_ident;
	uint8_t ipv4_flags;	/* IPH_DF, IPH_MF */
	uint16_t ipv4_offset;	/* bytes */
	uint8_t ipv4_ttl;
	uint8_t ipv4_protocol;
	string ipv4_protostr;
	uint16_t ipv4_checksum;
	ipaddr_t ipv4_src;	/* as in the packet */
	ipaddr_t ipv4_dst;
	string ipv4_saddr;
	string ipv4_daddr;
	ipha_t *ipv4_hdr;
} ipv4info_t;

typedef struct ipv6info {
	uint8_t ipv6_ver;
	uint8_t ipv6_tclass;
	uint32_t ipv6_flow;
	uint16_t ipv6_plen;
	uint8_t ipv6_nexthdr;
	string ipv6_nextstr;
	uint8_t ipv6_hlim;
	in6_addr_t *ipv6_src;
	in6_addr_t *ipv6_dst;
	string ipv6_saddr;
	string ipv6_daddr;
	ip6_t *ipv6_hdr;
} ipv6info_t;

inline int IPH_DF = 2;	/* ipv4_flags */
inline int IPH_MF = 1;

inline string dtrace_ip_protocol[uint8_t P] =
    P == 6 ? "TCP" : P == 17 ? "UDP" : P == 4 ? "IP" : P == 1 ? "ICMP" : P == 2 ? "IGMP" :
    P == 8 ? "EGP" : P == 41 ? "IPv6" : P == 43 ? "ROUTE" : P == 50 ? "ESP" : P == 51 ? "AH" :
    P == 58 ? "ICMPv6" : P == 89 ? "OSPF" : P == 132 ? "SCTP" : P == 255 ? "RAW" :
    lltostr((uint64_t)P);

/* From this machine to itself: the same address twice, or one of 127.0.0.0/8 or ::1. */
inline int dtrace_ip_is_local[struct iphdr *I] =
    I->version == 4 ? I->saddr == I->daddr || (I->daddr & 0xff) == 127 :
    *(uint64_t *)&((struct ipv6hdr *)I)->saddr == *(uint64_t *)&((struct ipv6hdr *)I)->daddr &&
    *((uint64_t *)&((struct ipv6hdr *)I)->saddr + 1) ==
    *((uint64_t *)&((struct ipv6hdr *)I)->daddr + 1);

/* A header of either version: both begin with it. */
translator ipinfo_t < struct iphdr *I > {
	ip_ver = I == NULL ? 0 : I->version;
	ip_plength = I == NULL ? 0 :
	    I->version == 4 ? ntohs(I->tot_len) - 4 * I->ihl :
	    ntohs(((struct ipv6hdr *)I)->payload_len);
	ip_saddr = I == NULL ? "<unknown>" :
	    I->version == 4 ? inet_ntoa(&I->saddr) : inet_ntoa6(&((struct ipv6hdr *)I)->saddr);
	ip_daddr = I == NULL ? "<unknown>" :
	    I->version == 4 ? inet_ntoa(&I->daddr) : inet_ntoa6(&((struct ipv6hdr *)I)->daddr);
};

translator ifinfo_t < struct net_device *D > {
	if_name = D == NULL ? "<null>" : stringof(D->name);
	if_local = D == NULL ? 0 : (D->flags & 8) != 0;
	if_ipstack = D == NULL ? 0 : dtrace_netns[D];
	if_addr = (uintptr_t)D;
};

/* NULL is a packet that is not of version 4. */
translator ipv4info_t < struct iphdr *I > {
	ipv4_ver = I == NULL ? 0 : I->version;
	ipv4_ihl = I == NULL ? 0 : 4 * I->ihl;
	ipv4_tos = I == NULL ? 0 : I->tos;
	ipv4_length = I == NULL ? 0 : ntohs(I->tot_len);
	ipv4_ident = I == NULL ? 0 : ntohs(I->id);
	ipv4_flags = I == NULL ? 0 : ntohs(I->frag_off) >> 13;
	ipv4_offset = I == NULL ? 0 : 8 * (ntohs(I->frag_off) & 0x1fff);
	ipv4_ttl = I == NULL ? 0 : I->ttl;
	ipv4_protocol = I == NULL ? 0 : I->protocol;
	ipv4_protostr = I == NULL ? "<null>" : dtrace_ip_protocol[I->protocol];
	ipv4_checksum = I == NULL ? 0 : ntohs(I->check);
	ipv4_src = I == NULL ? 0 : I->saddr;
	ipv4_dst = I == NULL ? 0 : I->daddr;
	ipv4_saddr = I == NULL ? "<null>" : inet_ntoa(&I->saddr);
	ipv4_daddr = I == NULL ? "<null>" : inet_ntoa(&I->daddr);
	ipv4_hdr = I;
};

/* The first word: 4 bits of version, 8 of class, 20 of flow label. NULL as above. */
inline uint32_t dtrace_ipv6_word[struct ipv6hdr *I] = ntohl(*(uint32_t *)I);

translator ipv6info_t < struct ipv6hdr *I > {
	ipv6_ver = I == NULL ? 0 : I->version;
	ipv6_tclass = I == NULL ? 0 : dtrace_ipv6_word[I] >> 20 & 0xff;
	ipv6_flow = I == NULL ? 0 : dtrace_ipv6_word[I] & 0xfffff;
	ipv6_plen = I == NULL ? 0 : ntohs(I->payload_len);
	ipv6_nexthdr = I == NULL ? 0 : I->nexthdr;
	ipv6_nextstr = I == NULL ? "<null>" : dtrace_ip_protocol[I->nexthdr];
	ipv6_hlim = I == NULL ? 0 : I->hop_limit;
	ipv6_src = I == NULL ? NULL : &I->saddr;
	ipv6_dst = I == NULL ? NULL : &I->daddr;
	ipv6_saddr = I == NULL ? "<null>" : inet_ntoa6(&I->saddr);
	ipv6_daddr = I == NULL ? "<null>" : inet_ntoa6(&I->daddr);
	ipv6_hdr = I;
};

/*
 * A segment as the socket tells of it that has just taken it in: a connection came to be, or was
 * refused.
 */
struct dtrace_tcp_taken {
	struct tcp_sock sock;
};

translator ipinfo_t < struct dtrace_tcp_taken *C > {
	ip_ver = dtrace_sock_is4[(struct sock *)C] ? 4 : 6;
	ip_saddr = dtrace_sock_raddr[(struct sock *)C];
	ip_daddr = dtrace_sock_laddr[(struct sock *)C];
};
