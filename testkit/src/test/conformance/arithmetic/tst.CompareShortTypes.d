/*
 * Operands shorter than int keep their 64 bits in a comparison, so that no char is 255 and no short
 * 65535; the sign of the comparison is that of the common type.
 */
char c;
unsigned char uc;
short s;
unsigned short us;
char ca[1];
uint8_t ua[1];

BEGIN
{
	c = -1;
	uc = 255;
	s = -1;
	us = 65535;
	ca[0] = -1;
	ua[0] = 255;
	printf("%d %d %d %d\n", c == uc, c != uc, c < uc, c > uc);
	printf("%d %d %d %d\n", s == us, s != us, s < us, s > us);
	printf("%d %d\n", ca[0] == ua[0], ca[0] != ua[0]);
	printf("%d %d\n", (char)-1 == (unsigned char)255, (short)-1 == (unsigned short)-1);
	exit(0);
}
