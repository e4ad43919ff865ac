/* Declared variables are cut to their type, others keep 64 bits. */
int declared;
char small;
unsigned short u;

BEGIN
{
	implicit = 0;
	implicit = 0x123456789;
	declared = 0x123456789;
	small = 0x181;
	u = -1;
	printf("%d %d\n", implicit == 0x123456789, declared == 0x23456789);
	printf("%d %d\n", small, u);
	small += 100;
	u++;
	printf("%d %d\n", small, u);
	implicit++;
	printf("%d\n", implicit == 0x12345678a);
	exit(0);
}
