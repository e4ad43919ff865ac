/* Arithmetic is in 64 bits; the common type decides about sign. */
unsigned char uc;
char c;
unsigned int ui;
int i;

BEGIN
{
	uc = 255; c = -1; ui = 1; i = -1;
	printf("%d %d\n", uc + 1, c - 1);
	printf("%d %d %d\n", i < ui, i < 1, c < uc);
	printf("%d %d\n", i / 2, i >> 1);
	printf("%u\n", (ui - 2) / 2);
	printf("%d\n", (long)i * 3000000000);
	exit(0);
}
