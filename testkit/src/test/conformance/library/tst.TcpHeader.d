/*
 * A segment's header as RFC 793 draws it, and states by their names.
 * @needs: btf
 * @engines: interp bpf
 */
BEGIN
{
	b = (uint8_t *)alloca(20);
	/* ports 443 and 51234; numbers; 8 words; SYN and ACK; window; checksum; urgent */
	b[0] = 1; b[1] = 0xbb; b[2] = 0xc8; b[3] = 0x22;
	b[4] = 0xde; b[5] = 0xad; b[6] = 0xbe; b[7] = 0xef; b[8] = 0; b[9] = 0; b[10] = 1; b[11] = 2;
	b[12] = 0x80; b[13] = 0x12; b[14] = 0xff; b[15] = 0xfe; b[16] = 0x0a; b[17] = 0x0b; b[19] = 9;
	h = (struct tcphdr *)b;
	t = xlate <tcpinfo_t> (h);
	printf("%d %d %x %x %d\n", t.tcp_sport, t.tcp_dport, t.tcp_seq, t.tcp_ack, t.tcp_offset);
	printf("%d %d %x %d %d\n", t.tcp_flags == (TH_SYN | TH_ACK), t.tcp_window, t.tcp_checksum,
	    t.tcp_urgent, t.tcp_hdr == h);
	b[13] = TH_FIN | TH_RST | TH_PUSH | TH_URG | TH_ECE | TH_CWR;
	printf("%x\n", xlate <tcpinfo_t> (h).tcp_flags);
	printf("%s %s %s\n", tcp_state_string[TCP_STATE_ESTABLISHED],
	    tcp_state_string[TCP_STATE_FIN_WAIT_2], tcp_state_string[TCP_STATE_LISTEN]);
	printf("%s %s %d\n", tcp_state_string[TCP_STATE_SYN_RECEIVED], tcp_state_string[99],
	    TCP_STATE_CLOSED);
	exit(0);
}
