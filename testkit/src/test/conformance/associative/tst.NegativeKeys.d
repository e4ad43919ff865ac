/* A key is the value at the width of the first use. */
BEGIN
{
	a[-1] = 1;
	a[(long)-1] += 2;
	a[0xffffffff] += 10;
	printf("%d\n", a[-1]);
	b[(unsigned char)255] = 5;
	printf("%d %d\n", b[255], b[511]);
	exit(0);
}
