/*
 * What the tcp provider hands over: segments, and the state of connections.
 */
#pragma D depends_on library packets.d
#pragma D depends_on library ip.d

/* States have Linux's numbers. */
inline int32_t TCP_STATE_ESTABLISHED = 1;
inline int32_t TCP_STATE_SYN_SENT = 2;
inline int32_t TCP_STATE_SYN_RECEIVED = 3;
inline int32_t TCP_STATE_FIN_WAIT_1 = 4;
inline int32_t TCP_STATE_FIN_WAIT_2 = 5;
inline int32_t TCP_STATE_TIME_WAIT = 6;
inline int32_t TCP_STATE_CLOSED = 7;
inline int32_t TCP_STATE_CLOSE_WAIT = 8;
inline int32_t TCP_STATE_LAST_ACK = 9;
inline int32_t TCP_STATE_LISTEN = 10;
inline int32_t TCP_STATE_CLOSING = 11;
inline int32_t TCP_STATE_NEW_SYN_RECEIVED = 12;	/* the kernel's: no socket yet; tcps_state says 3 */
inline int32_t TCP_STATE_BOUND = 13;	/* bound, in the listing of sockets only */
inline int32_t TCP_STATE_IDLE = 0;	/* a state that Linux does not have */

inline string tcp_state_string[int32_t state] =
    state == TCP_STATE_ESTABLISHED ? "state-established" :
    state == TCP_STATE_SYN_SENT ? "state-syn-sent" :
    state == TCP_STATE_SYN_RECEIVED || state == TCP_STATE_NEW_SYN_RECEIVED ?
    "state-syn-received" :
    state == TCP_STATE_FIN_WAIT_1 ? "state-fin-wait-1" :
    state == TCP_STATE_FIN_WAIT_2 ? "state-fin-wait-2" :
    state == TCP_STATE_TIME_WAIT ? "state-time-wait" :
    state == TCP_STATE_CLOSED ? "state-closed" :
    state == TCP_STATE_CLOSE_WAIT ? "state-close-wait" :
    state == TCP_STATE_LAST_ACK ? "state-last-ack" :
    state == TCP_STATE_LISTEN ? "state-listen" :
    state == TCP_STATE_CLOSING ? "state-closing" :
    state == TCP_STATE_BOUND ? "state-bound" :
    "<unknown>";

/* tcp_flags */
inline uint8_t TH_FIN = 0x01;
inline uint8_t TH_SYN = 0x02;
inline uint8_t TH_RST = 0x04;
inline uint8_t TH_PUSH = 0x08;
inline uint8_t TH_ACK = 0x10;
inline uint8_t TH_URG = 0x20;
inline uint8_t TH_ECE = 0x40;
inline uint8_t TH_CWR = 0x80;

typedef struct tcpinfo {
	uint16_t tcp_sport;
	uint16_t tcp_dport;
	uint32_t tcp_seq;
	uint32_t tcp_ack;
	uint8_t tcp_offset;	/* bytes of header */
	uint8_t tcp_flags;	/* TH_* */
	uint16_t tcp_window;	/* as in the header, not scaled */
	uint16_t tcp_checksum;
	uint16_t tcp_urgent;
	tcph_t *tcp_hdr;
} tcpinfo_t;

typedef struct tcpsinfo {
	uintptr_t tcps_addr;	/* the struct sock, 0 where none is known yet */
	int tcps_local;		/* both ends are on this machine */
	int tcps_active;	/* not known here */
	uint16_t tcps_lport;
	uint16_t tcps_rport;
	string tcps_laddr;
	string tcps_raddr;
	int32_t tcps_state;	/* TCP_STATE_* */
	uint32_t tcps_iss;	/* not known here */
	uint32_t tcps_suna;	/* sent, not acknowledged */
	uint32_t tcps_snxt;	/* next to be sent */
	uint32_t tcps_rack;	/* acknowledged by us */
	uint32_t tcps_rnxt;	/* next to be received */
	uint32_t tcps_swnd;	/* windows in bytes, scaled */
	int32_t tcps_snd_ws;
	uint32_t tcps_rwnd;
	int32_t tcps_rcv_ws;
	uint32_t tcps_cwnd;	/* bytes */
	uint32_t tcps_cwnd_ssthresh;
	uint32_t tcps_sack_fack;	/* start of the highest segment that was acknowledged */
	uint32_t tcps_sack_snxt;
	uint32_t tcps_rto;	/* ms */
	uint32_t tcps_mss;
	int tcps_retransmit;	/* the segment was sent before */
} tcpsinfo_t;

/* What state-change came from. */
typedef struct tcplsinfo {
	int32_t tcps_state;
} tcplsinfo_t;

translator tcplsinfo_t < int S > {
	tcps_state = S;
};

inline uint8_t dtrace_tcp_flags[struct tcphdr *T] = *((uint8_t *)T + 13);

translator tcpinfo_t < struct tcphdr *T > {
	tcp_sport = T == NULL ? 0 : ntohs(T->source);
	tcp_dport = T == NULL ? 0 : ntohs(T->dest);
	tcp_seq = T == NULL ? 0 : ntohl(T->seq);
	tcp_ack = T == NULL ? 0 : ntohl(T->ack_seq);
	tcp_offset = T == NULL ? 0 : 4 * T->doff;
	tcp_flags = T == NULL ? 0 : dtrace_tcp_flags[T];
	tcp_window = T == NULL ? 0 : ntohs(T->window);
	tcp_checksum = T == NULL ? 0 : ntohs(T->check);
	tcp_urgent = T == NULL ? 0 : ntohs(T->urg_ptr);
	tcp_hdr = T;
};

/*
 * A socket of the full kind is more than its first part. Those of the small kinds are in two states that
 * full ones are never in; and what the kernel answers with where no socket is concerned is a raw
 * one, of which nothing is worth telling.
 */
inline int dtrace_tcp_small[struct sock *S] =
    S->__sk_common.skc_state == 12 || S->__sk_common.skc_state == 6;
inline struct sock *dtrace_tcp_sock[struct sock *S] =
    S == NULL || !dtrace_tcp_small[S] && S->sk_type == 3 ? NULL : S;
inline int dtrace_tcp_full[struct sock *S] = S != NULL && !dtrace_tcp_small[S];

inline int32_t dtrace_tcp_state[struct sock *S] =
    S->__sk_common.skc_state == TCP_STATE_NEW_SYN_RECEIVED ? TCP_STATE_SYN_RECEIVED :
    S->__sk_common.skc_state;

/* A socket that is closed has no port bound any more, but the number it had. */
inline uint16_t dtrace_tcp_lport[struct sock *S] =
    S->__sk_common.skc_num != 0 || dtrace_tcp_small[S] ? S->__sk_common.skc_num :
    ntohs(((struct inet_sock *)S)->inet_sport);

inline int dtrace_sock_local[struct sock *S] =
    dtrace_sock_is4[S] ?
    S->__sk_common.skc_daddr == S->__sk_common.skc_rcv_saddr ||
    (S->__sk_common.skc_daddr & 0xff) == 127 :
    *(uint64_t *)&S->__sk_common.skc_v6_daddr ==
    *(uint64_t *)&S->__sk_common.skc_v6_rcv_saddr &&
    *((uint64_t *)&S->__sk_common.skc_v6_daddr + 1) ==
    *((uint64_t *)&S->__sk_common.skc_v6_rcv_saddr + 1);

/*
 * The longest delay of an acknowledgement is 200 ms and kept in ticks like the others: the measure of a
 * tick.
 */
inline uint32_t dtrace_tcp_ms[struct tcp_sock *T, uint32_t ticks] =
    200 * ticks / T->inet_conn.icsk_delack_max;

translator tcpsinfo_t < struct tcp_sock *T > {
	tcps_addr = (uintptr_t)T;
	tcps_local = T == NULL ? 0 : dtrace_sock_local[(struct sock *)T];
	tcps_lport = T == NULL ? 0 : dtrace_tcp_lport[(struct sock *)T];
	tcps_rport = T == NULL ? 0 : dtrace_sock_rport[(struct sock *)T];
	tcps_laddr = T == NULL ? "<unknown>" : dtrace_sock_laddr[(struct sock *)T];
	tcps_raddr = T == NULL ? "<unknown>" : dtrace_sock_raddr[(struct sock *)T];
	tcps_state = T == NULL ? TCP_STATE_CLOSED : dtrace_tcp_state[(struct sock *)T];
	tcps_suna = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->snd_una;
	tcps_snxt = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->snd_nxt;
	tcps_rack = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->rcv_wup;
	tcps_rnxt = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->rcv_nxt;
	tcps_swnd = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->snd_wnd;
	tcps_snd_ws = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->rx_opt.snd_wscale;
	tcps_rwnd = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->rcv_wnd;
	tcps_rcv_ws = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->rx_opt.rcv_wscale;
	tcps_cwnd = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->snd_cwnd * T->mss_cache;
	tcps_cwnd_ssthresh = !dtrace_tcp_full[(struct sock *)T] ? 0 :
	    T->snd_ssthresh == 0x7fffffff ? 0x7fffffff : T->snd_ssthresh * T->mss_cache;
	tcps_sack_fack = !dtrace_tcp_full[(struct sock *)T] ? 0 :
	    T->sacked_out == 0 ? T->snd_una :
	    T->highest_sack == NULL ? T->snd_nxt : *(uint32_t *)T->highest_sack->cb;
	tcps_sack_snxt = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->snd_nxt;
	tcps_rto = !dtrace_tcp_full[(struct sock *)T] ? 0 : dtrace_tcp_ms[T, T->inet_conn.icsk_rto];
	tcps_mss = !dtrace_tcp_full[(struct sock *)T] ? 0 : T->mss_cache;
	tcps_retransmit = 0;
};

/* The socket a segment is sent by, of those of which something is worth telling. */
struct dtrace_tcp_sent {
	struct sk_buff skb;
};
inline struct tcp_sock *dtrace_tcp_sender[struct dtrace_tcp_sent *P] =
    (struct tcp_sock *)dtrace_tcp_sock[P->skb.sk];

inline struct tcphdr *dtrace_tcp_sent_header[struct sk_buff *S] =
    (struct tcphdr *)dtrace_ip_content[dtrace_ip_sent[S]];

/* The first SYN of a socket that was not told of one. */
inline int dtrace_tcp_is_request[struct sk_buff *S] =
    (dtrace_tcp_flags[dtrace_tcp_sent_header[S]] & (TH_SYN | TH_ACK | TH_RST)) == TH_SYN &&
    dtrace_tcp_full[S->sk] && ((struct tcp_sock *)S->sk)->total_retrans == 0;

/* An answer to what acknowledges nothing. */
inline int dtrace_tcp_is_refusal[struct sk_buff *S] =
    (dtrace_tcp_flags[dtrace_tcp_sent_header[S]] & (TH_RST | TH_ACK)) == (TH_RST | TH_ACK) &&
    dtrace_tcp_sent_header[S]->seq == 0;

/* Whether this end has asked for the connection: its user is connecting. */
inline int dtrace_tcp_is_active[struct sock *S] =
    S->sk_socket != NULL && S->sk_socket->state == SS_CONNECTING;

/* Before what the socket sends next, and takes room in the sequence: so it was sent before. */
inline int dtrace_tcp_again[struct tcp_sock *T, struct iphdr *I, struct tcphdr *H] =
    (int32_t)(ntohl(H->seq) - T->snd_nxt) < 0 &&
    ((dtrace_tcp_flags[H] & (TH_SYN | TH_FIN)) != 0 ||
    xlate <ipinfo_t> (I).ip_plength > 4 * H->doff);

translator tcpsinfo_t < struct dtrace_tcp_sent *P > {
	tcps_addr = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_addr;
	tcps_local = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_local;
	tcps_lport = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_lport;
	tcps_rport = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_rport;
	tcps_laddr = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_laddr;
	tcps_raddr = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_raddr;
	tcps_state = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_state;
	tcps_suna = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_suna;
	tcps_snxt = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_snxt;
	tcps_rack = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_rack;
	tcps_rnxt = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_rnxt;
	tcps_swnd = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_swnd;
	tcps_snd_ws = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_snd_ws;
	tcps_rwnd = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_rwnd;
	tcps_rcv_ws = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_rcv_ws;
	tcps_cwnd = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_cwnd;
	tcps_cwnd_ssthresh = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_cwnd_ssthresh;
	tcps_sack_fack = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_sack_fack;
	tcps_sack_snxt = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_sack_snxt;
	tcps_rto = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_rto;
	tcps_mss = xlate <tcpsinfo_t> (dtrace_tcp_sender[P]).tcps_mss;
	tcps_retransmit = dtrace_tcp_full[(struct sock *)dtrace_tcp_sender[P]] &&
	    dtrace_tcp_again[dtrace_tcp_sender[P], dtrace_ip_sent[&P->skb],
	    (struct tcphdr *)dtrace_ip_content[dtrace_ip_sent[&P->skb]]];
};

/* A segment that came in, of which the socket is not known yet: its header tells the ends. */
struct dtrace_tcp_received {
	struct iphdr ip;
};
inline struct tcphdr *dtrace_tcp_received_header[struct dtrace_tcp_received *P] =
    (struct tcphdr *)dtrace_ip_content[&P->ip];

translator tcpsinfo_t < struct dtrace_tcp_received *P > {
	tcps_addr = 0;
	tcps_local = dtrace_ip_is_local[&P->ip];
	tcps_lport = ntohs(dtrace_tcp_received_header[P]->dest);
	tcps_rport = ntohs(dtrace_tcp_received_header[P]->source);
	tcps_laddr = xlate <ipinfo_t> (&P->ip).ip_daddr;
	tcps_raddr = xlate <ipinfo_t> (&P->ip).ip_saddr;
	tcps_retransmit = 0;
};

/* A socket that is about to be in the state that is the probe's seventh argument. */
struct dtrace_tcp_change {
	struct tcp_sock sock;
};

translator tcpsinfo_t < struct dtrace_tcp_change *C > {
	tcps_addr = xlate <tcpsinfo_t> (&C->sock).tcps_addr;
	tcps_local = xlate <tcpsinfo_t> (&C->sock).tcps_local;
	tcps_lport = xlate <tcpsinfo_t> (&C->sock).tcps_lport;
	tcps_rport = xlate <tcpsinfo_t> (&C->sock).tcps_rport;
	tcps_laddr = xlate <tcpsinfo_t> (&C->sock).tcps_laddr;
	tcps_raddr = xlate <tcpsinfo_t> (&C->sock).tcps_raddr;
	tcps_state = (int32_t)arg6;
	tcps_suna = xlate <tcpsinfo_t> (&C->sock).tcps_suna;
	tcps_snxt = xlate <tcpsinfo_t> (&C->sock).tcps_snxt;
	tcps_rack = xlate <tcpsinfo_t> (&C->sock).tcps_rack;
	tcps_rnxt = xlate <tcpsinfo_t> (&C->sock).tcps_rnxt;
	tcps_swnd = xlate <tcpsinfo_t> (&C->sock).tcps_swnd;
	tcps_snd_ws = xlate <tcpsinfo_t> (&C->sock).tcps_snd_ws;
	tcps_rwnd = xlate <tcpsinfo_t> (&C->sock).tcps_rwnd;
	tcps_rcv_ws = xlate <tcpsinfo_t> (&C->sock).tcps_rcv_ws;
	tcps_cwnd = xlate <tcpsinfo_t> (&C->sock).tcps_cwnd;
	tcps_cwnd_ssthresh = xlate <tcpsinfo_t> (&C->sock).tcps_cwnd_ssthresh;
	tcps_sack_fack = xlate <tcpsinfo_t> (&C->sock).tcps_sack_fack;
	tcps_sack_snxt = xlate <tcpsinfo_t> (&C->sock).tcps_sack_snxt;
	tcps_rto = xlate <tcpsinfo_t> (&C->sock).tcps_rto;
	tcps_mss = xlate <tcpsinfo_t> (&C->sock).tcps_mss;
	tcps_retransmit = xlate <tcpsinfo_t> (&C->sock).tcps_retransmit;
};

/* tcp_flags of a segment that a socket has taken in are the probe's eighth argument. */
translator tcpinfo_t < struct dtrace_tcp_taken *C > {
	tcp_sport = dtrace_sock_rport[(struct sock *)C];
	tcp_dport = dtrace_tcp_lport[(struct sock *)C];
	tcp_seq = C->sock.rcv_nxt - ((arg7 & TH_SYN) != 0 ? 1 : 0);
	tcp_ack = C->sock.snd_una;
	tcp_flags = (uint8_t)arg7;
};
