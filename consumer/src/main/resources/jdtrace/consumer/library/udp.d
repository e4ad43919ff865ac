/*
 * What the udp provider hands over: datagrams, and the sockets they leave by.
 */
#pragma D depends_on library packets.d
#pragma D depends_on library ip.d

typedef struct udpinfo {
	uint16_t udp_sport;
	uint16_t udp_dport;
	uint16_t udp_length;	/* with the header */
	uint16_t udp_checksum;
	udpha_t *udp_hdr;
} udpinfo_t;

typedef struct udpsinfo {
	uintptr_t udps_addr;	/* the struct sock, 0 where none is known yet */
	uint16_t udps_lport;
	uint16_t udps_rport;
	string udps_laddr;
	string udps_raddr;
} udpsinfo_t;

translator udpinfo_t < struct udphdr *U > {
	udp_sport = ntohs(U->source);
	udp_dport = ntohs(U->dest);
	udp_length = ntohs(U->len);
	udp_checksum = ntohs(U->check);
	udp_hdr = U;
};

translator udpsinfo_t < struct udp_sock *U > {
	udps_addr = (uintptr_t)U;
	udps_lport = U == NULL ? 0 : dtrace_sock_lport[(struct sock *)U];
	udps_rport = U == NULL ? 0 : dtrace_sock_rport[(struct sock *)U];
	udps_laddr = U == NULL ? "<unknown>" : dtrace_sock_laddr[(struct sock *)U];
	udps_raddr = U == NULL ? "<unknown>" : dtrace_sock_raddr[(struct sock *)U];
};

/* A datagram that came in, of which the socket is not known yet: its header tells the ends. */
struct dtrace_udp_received {
	struct iphdr ip;
};
inline struct udphdr *dtrace_udp_received_header[struct dtrace_udp_received *P] =
    (struct udphdr *)dtrace_ip_content[&P->ip];

translator udpsinfo_t < struct dtrace_udp_received *P > {
	udps_addr = 0;
	udps_lport = ntohs(dtrace_udp_received_header[P]->dest);
	udps_rport = ntohs(dtrace_udp_received_header[P]->source);
	udps_laddr = xlate <ipinfo_t> (&P->ip).ip_daddr;
	udps_raddr = xlate <ipinfo_t> (&P->ip).ip_saddr;
};

/* One that leaves: a socket that is not connected does not know where to. */
struct dtrace_udp_sent {
	struct sk_buff skb;
};
inline struct udphdr *dtrace_udp_sent_header[struct dtrace_udp_sent *P] =
    (struct udphdr *)dtrace_ip_content[dtrace_ip_sent[&P->skb]];

translator udpsinfo_t < struct dtrace_udp_sent *P > {
	udps_addr = (uintptr_t)P->skb.sk;
	udps_lport = ntohs(dtrace_udp_sent_header[P]->source);
	udps_rport = ntohs(dtrace_udp_sent_header[P]->dest);
	udps_laddr = xlate <ipinfo_t> (dtrace_ip_sent[&P->skb]).ip_saddr;
	udps_raddr = xlate <ipinfo_t> (dtrace_ip_sent[&P->skb]).ip_daddr;
};
