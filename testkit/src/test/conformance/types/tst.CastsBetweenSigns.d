BEGIN
{
	i = -1;
	printf("%d %d\n", (uint32_t)i == 0xffffffff, (uint64_t)i == 0xffffffffffffffff);
	u = 0xffffffffu;
	printf("%d %d\n", (int)u == -1, (int)u < 0);
	c = (char)200;
	printf("%d %d %d\n", c, (unsigned char)c, (unsigned short)c);
	s = (short)0xffff;
	printf("%d %d %d\n", s, (uint16_t)s, (uint8_t)s);
	exit(0);
}
