/*
 * aggregations.md 5: sums divide signed in printa
 */
BEGIN
{
	@a = sum(-9);
	@c = sum(9);
	exit(0);
}

END
{
	normalize(@a, 2);
	normalize(@c, 2);
	printa("%@d\n", @a);
	printa("%@u\n", @c);
}
