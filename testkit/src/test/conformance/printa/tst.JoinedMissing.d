/*
 * aggregations.md 6: missing combinations show zero
 */
BEGIN
{
	@a[1] = sum(10);
	@b[2] = sum(5);
	@c[3] = count();
	exit(0);
}

END
{
	printa(@a, @b, @c);
}
