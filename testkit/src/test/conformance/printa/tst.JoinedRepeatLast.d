/*
 * aggregations.md 6: beyond the last %@ repeats the last
 */
BEGIN
{
	@a[1] = sum(10);
	@b[1] = sum(5);
	exit(0);
}

END
{
	printa("%@d %@d %@d\n", @a, @b);
}
