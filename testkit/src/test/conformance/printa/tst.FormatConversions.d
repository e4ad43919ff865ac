/*
 * aggregations.md 6: %@d %@i of sums are signed, %@u %@x of the same bits
 */
BEGIN
{
	@s = sum(-1);
	@c = count();
	exit(0);
}

END
{
	printa("%@d %@i %@u %@x %@o\n", @s);
	printa("%@d %@i %@u %@x\n", @c);
}
