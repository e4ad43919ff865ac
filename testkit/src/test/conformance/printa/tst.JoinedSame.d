/*
 * aggregations.md 6: an aggregation may repeat
 */
BEGIN
{
	@a[1] = sum(10);
	exit(0);
}

END
{
	printa(@a, @a);
	printa("%@d %@x\n", @a, @a);
}
