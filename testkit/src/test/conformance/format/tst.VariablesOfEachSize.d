/*
 * printf.md 1.1: values read from variables print as those of expressions
 */
char c;
short s;
int i;
long l;
unsigned char uc;

BEGIN
{
	c = -1;
	s = -1;
	i = -1;
	l = -1;
	uc = 200;
	printf("%d %d %d %d %d\n", c, s, i, l, uc);
	printf("%x %x %x %x %x\n", c, s, i, l, uc);
	exit(0);
}
