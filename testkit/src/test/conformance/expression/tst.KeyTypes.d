/*
 * Integers of any width are one key; the first use decides.
 */
struct s { int a; int b; } v;
BEGIN
{
	x[1] = 5;
	printf("%d %d %d\n", x[(char)1], x[1ll], x[0x100000001]);
	y[1, "a", 'c'] = 6;
	printf("%d %d\n", y[1, "a", 'c'], y[1, "a", 'd']);
	v.a = 1;
	v.b = 2;
	z[v] = 7;
	v.b = 3;
	printf("%d", z[v]);
	v.b = 2;
	printf(" %d\n", z[v]);
	@[stack(), 1, "k", v.a] = count();
	w[(int *)8] = 9;
	printf("%d\n", w[(int *)8]);
	exit(0);
}

END
{
	clear(@);
	trunc(@);
}
