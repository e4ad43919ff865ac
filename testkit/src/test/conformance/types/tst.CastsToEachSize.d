BEGIN
{
	x = 0x8182838485868788;
	printf("%d %d %d %d\n", (char)x, (short)x, (int)x, (long)x);
	printf("%u %u %u %u\n", (unsigned char)x, (unsigned short)x, (unsigned int)x, (unsigned long)x);
	printf("%d %d %d\n", (int8_t)x, (uint8_t)x, (int)(uint8_t)x);
	exit(0);
}
