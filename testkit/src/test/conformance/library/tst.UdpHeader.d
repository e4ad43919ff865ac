/*
 * A datagram's header as RFC 768 draws it.
 * @needs: btf
 * @engines: interp bpf
 */
BEGIN
{
	b = (uint8_t *)alloca(8);
	b[1] = 53; b[2] = 0xff; b[3] = 0xff; b[5] = 40; b[6] = 0xbe; b[7] = 0xef;
	u = xlate <udpinfo_t> ((struct udphdr *)b);
	printf("%d %d %d %x\n", u.udp_sport, u.udp_dport, u.udp_length, u.udp_checksum);
	exit(0);
}
