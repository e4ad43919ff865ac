/*
 * aggregations.md 6: different functions
 */
BEGIN
{
	@a["x"] = count();
	@b["x"] = avg(7);
	@c["x"] = max(9);
	@d["x"] = stddev(4);
	exit(0);
}

END
{
	printa("%s %@d %@d %@d %@d\n", @a, @b, @c, @d);
	printa(@a, @b, @c, @d);
}
