/*
 * aggregations.md 6: printed as often as asked
 */
BEGIN
{
	@a = count();
	exit(0);
}

END
{
	printa(@a);
	printa("%@d\n", @a);
}
