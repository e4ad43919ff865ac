/*
 * A header of version 4 as RFC 791 draws it: what each member is.
 * @needs: btf
 * @engines: interp bpf
 */
BEGIN
{
	b = (uint8_t *)alloca(24);
	/* version 4, 6 words; tos; 84 bytes; id; DF, offset 0; ttl, TCP; checksum */
	b[0] = 0x46; b[1] = 0x10; b[2] = 0; b[3] = 84; b[4] = 0x12; b[5] = 0x34; b[6] = 0x40; b[7] = 0;
	b[8] = 63; b[9] = 6; b[10] = 0xab; b[11] = 0xcd;
	b[12] = 10; b[13] = 1; b[14] = 2; b[15] = 3; b[16] = 192; b[17] = 168; b[18] = 0; b[19] = 254;
	h = (struct iphdr *)b;
	i = xlate <ipinfo_t> (h);
	printf("%d %d %s %s\n", i.ip_ver, i.ip_plength, i.ip_saddr, i.ip_daddr);
	printf("%d %d %x %d %x %d %d\n", xlate <ipv4info_t> (h).ipv4_ver, xlate <ipv4info_t> (h).ipv4_ihl,
	    xlate <ipv4info_t> (h).ipv4_tos, xlate <ipv4info_t> (h).ipv4_length,
	    xlate <ipv4info_t> (h).ipv4_ident, xlate <ipv4info_t> (h).ipv4_flags == IPH_DF,
	    xlate <ipv4info_t> (h).ipv4_offset);
	printf("%d %d %s %x %x %s %s %d\n", xlate <ipv4info_t> (h).ipv4_ttl,
	    xlate <ipv4info_t> (h).ipv4_protocol, xlate <ipv4info_t> (h).ipv4_protostr,
	    xlate <ipv4info_t> (h).ipv4_checksum, xlate <ipv4info_t> (h).ipv4_src,
	    xlate <ipv4info_t> (h).ipv4_saddr, xlate <ipv4info_t> (h).ipv4_daddr,
	    xlate <ipv4info_t> (h).ipv4_hdr == h);
	/* More fragments, 185 words of 8 bytes before; a protocol without a name. */
	b[6] = 0x20; b[7] = 185; b[9] = 253;
	printf("%d %d %s\n", xlate <ipv4info_t> (h).ipv4_flags == IPH_MF,
	    xlate <ipv4info_t> (h).ipv4_offset, xlate <ipv4info_t> (h).ipv4_protostr);
	/* Not of this version. */
	n = (struct iphdr *)NULL;
	printf("%d %s %s\n", xlate <ipv4info_t> (n).ipv4_ttl, xlate <ipv4info_t> (n).ipv4_protostr,
	    xlate <ipv4info_t> (n).ipv4_saddr);
	exit(0);
}
