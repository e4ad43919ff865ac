/*
 * What the providers ip, tcp and udp share: packets, connections, addresses.
 */

/* Families of addresses, as inet_ntop() wants to know them. */
inline int AF_UNSPEC = 0;
inline int AF_UNIX = 1;
inline int AF_INET = 2;
inline int AF_INET6 = 10;

typedef int netstackid_t;
typedef struct in6_addr in6_addr_t;
typedef struct iphdr ipha_t;
typedef struct ipv6hdr ip6_t;
typedef struct tcphdr tcph_t;
typedef struct udphdr udpha_t;

typedef struct pktinfo {
	uintptr_t pkt_addr;	/* the struct sk_buff, 0 where there is none */
} pktinfo_t;

typedef struct csinfo {
	uintptr_t cs_addr;	/* the struct sock, 0 where none is known yet */
	uint64_t cs_cid;	/* the same: a number that names the connection */
	pid_t cs_pid;		/* not known here */
	zoneid_t cs_zoneid;	/* always 0 */
} csinfo_t;

typedef struct conninfo {
	string ci_local;	/* addresses */
	string ci_remote;
	string ci_protocol;	/* "ipv4" or "ipv6" */
} conninfo_t;

translator pktinfo_t < struct sk_buff *S > {
	pkt_addr = (uintptr_t)S;
};

translator csinfo_t < struct sock *S > {
	cs_addr = (uintptr_t)S;
	cs_cid = (uint64_t)S;
	cs_zoneid = 0;
};

/* The device's network namespace, as /proc/PID/ns/net tells it. */
inline netstackid_t dtrace_netns[struct net_device *D] = (netstackid_t)D->nd_net.net->ns.inum;

/*
 * The addresses and ports of a socket, also of one of the small kinds (a connection that is not
 * accepted yet, one in TIME_WAIT), which begin alike. A socket of version 6 that is connected by
 * version 4 has the other's address in ::ffff:0:0/96, and the addresses of version 4 as well. A socket
 * that is not connected has no remote address: zeros.
 */
inline int dtrace_sock_is4[struct sock *S] = S->__sk_common.skc_family == 2 ||
    S->__sk_common.skc_family == 10 && *(uint64_t *)&S->__sk_common.skc_v6_daddr == 0 &&
    *((uint32_t *)&S->__sk_common.skc_v6_daddr + 2) == 0xffff0000;
inline string dtrace_sock_laddr[struct sock *S] =
    dtrace_sock_is4[S] ? inet_ntoa(&S->__sk_common.skc_rcv_saddr) :
    S->__sk_common.skc_family == 10 ? inet_ntoa6(&S->__sk_common.skc_v6_rcv_saddr) : "<unknown>";
inline string dtrace_sock_raddr[struct sock *S] =
    dtrace_sock_is4[S] ? inet_ntoa(&S->__sk_common.skc_daddr) :
    S->__sk_common.skc_family == 10 ? inet_ntoa6(&S->__sk_common.skc_v6_daddr) : "<unknown>";
inline uint16_t dtrace_sock_lport[struct sock *S] = S->__sk_common.skc_num;
inline uint16_t dtrace_sock_rport[struct sock *S] = ntohs(S->__sk_common.skc_dport);

translator conninfo_t < struct sock *S > {
	ci_local = dtrace_sock_laddr[S];
	ci_remote = dtrace_sock_raddr[S];
	ci_protocol = dtrace_sock_is4[S] ? "ipv4" :
	    S->__sk_common.skc_family == 10 ? "ipv6" : "<unknown>";
};
