BEGIN
{
	a = 1;
	b = 0;
	printf("%d %d %d %d\n", a ^^ b, a ^^ a, b ^^ b, a || b ^^ a && b);
	exit(0);
}
