/*
 * aggregations.md 6: %@ may stand anywhere
 */
BEGIN
{
	@["a", 7] = sum(3);
	exit(0);
}

END
{
	printa("%@d %s %@5d %d\n", @);
}
