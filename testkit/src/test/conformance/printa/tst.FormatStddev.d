/*
 * aggregations.md 6: avg and stddev format the derived number
 */
BEGIN
{
	@a = avg(4);
	@a = avg(8);
	@s = stddev(4);
	@s = stddev(8);
	exit(0);
}

END
{
	printa("%@5d|\n", @a);
	printa("%@5d|\n", @s);
}
