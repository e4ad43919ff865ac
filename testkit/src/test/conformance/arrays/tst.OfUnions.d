union u { int i; char c[4]; };
union u a[2];

BEGIN
{
	a[1].i = 0x64636261;
	i = 1;
	a[i].c[i + 1] = 'X';
	printf("%x %c %d\n", a[1].i, a[1].c[0], a[0].i);
	exit(0);
}
