/*
 * aggregations.md 6: %@ consumes the next aggregation
 */
BEGIN
{
	@a[1] = sum(10);
	@b[1] = sum(5);
	@b[2] = sum(7);
	exit(0);
}

END
{
	printa("%d:%@d,%@d;", @a, @b);
}
