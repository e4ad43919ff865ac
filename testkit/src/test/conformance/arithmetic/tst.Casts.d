BEGIN
{
	x = 0x12345678abcdef;
	printf("%d %d %d %u\n", (char)x, (short)x, (int)x, (unsigned short)x);
	printf("%x %x\n", (uint8_t)-1, (uint32_t)-1);
	exit(0);
}
