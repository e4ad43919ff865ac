/* The type of a shift is its left operand's; the count is taken modulo 64. */
unsigned char uc;

BEGIN
{
	uc = 0x80;
	i = -16;
	n = 65;
	printf("%d %d %d\n", uc << 1, i >> 2, (unsigned int)i >> 28);
	printf("%d %d\n", 1 << n, sizeof (uc << 1L));
	uc <<= 1;
	printf("%d\n", uc);
	exit(0);
}
