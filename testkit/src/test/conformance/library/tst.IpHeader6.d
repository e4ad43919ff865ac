/*
 * A header of version 6 as RFC 8200 draws it.
 * @needs: btf
 * @engines: interp bpf
 */
BEGIN
{
	b = (uint8_t *)alloca(40);
	/* version 6, class 0xa5, label 0x12345; 32 bytes; ICMPv6; 255 hops */
	b[0] = 0x6a; b[1] = 0x51; b[2] = 0x23; b[3] = 0x45; b[4] = 0; b[5] = 32; b[6] = 58; b[7] = 255;
	b[8] = 0xfe; b[9] = 0x80; b[23] = 1;
	b[24] = 0x20; b[25] = 0x01; b[26] = 0x0d; b[27] = 0xb8; b[39] = 0xff;
	h = (struct ipv6hdr *)b;
	i = xlate <ipinfo_t> ((struct iphdr *)b);
	printf("%d %d %s %s\n", i.ip_ver, i.ip_plength, i.ip_saddr, i.ip_daddr);
	printf("%d %x %x %d\n", xlate <ipv6info_t> (h).ipv6_ver, xlate <ipv6info_t> (h).ipv6_tclass,
	    xlate <ipv6info_t> (h).ipv6_flow, xlate <ipv6info_t> (h).ipv6_plen);
	printf("%d %s %d %s %s\n", xlate <ipv6info_t> (h).ipv6_nexthdr,
	    xlate <ipv6info_t> (h).ipv6_nextstr, xlate <ipv6info_t> (h).ipv6_hlim,
	    xlate <ipv6info_t> (h).ipv6_saddr, xlate <ipv6info_t> (h).ipv6_daddr);
	printf("%d\n", (uint8_t *)xlate <ipv6info_t> (h).ipv6_dst - b);
	exit(0);
}
