BEGIN
{
	a = 0;
	b = 5;
	c = a && b / a;
	d = b || b / a;
	printf("%d %d\n", c, d);
	exit(0);
}
