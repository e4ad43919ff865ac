/*
 * printf.md 5: integers are %#x, unsigned of their size; 0 is 0
 */
BEGIN
{
	print(-1);
	print(0);
	print((short)-2);
	print((unsigned short)2);
	print(255LL);
	print(-1L);
	print((uint64_t)16);
	print((unsigned char)200);
	print((uint8_t)65);
	exit(0);
}
