BEGIN
{
	x = (a = 1, b = a + 1, b * 10);
	printf("%d %d %d\n", a, b, x);
	i = 0;
	i++, i++, i += 5;
	printf("%d\n", (i, i * 2));
	exit(0);
}
