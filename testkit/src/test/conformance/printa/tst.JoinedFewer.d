/*
 * aggregations.md 6: fewer %@ than aggregations
 */
BEGIN
{
	@a[1] = sum(10);
	@b[1] = sum(5);
	exit(0);
}

END
{
	printa("%@d\n", @a, @b);
}
