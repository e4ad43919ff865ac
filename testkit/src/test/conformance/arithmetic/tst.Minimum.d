BEGIN
{
	a = 1L << 63;
	b = -1L;
	printf("%d %d\n", a / b, a % b);
	exit(0);
}
