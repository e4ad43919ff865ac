/*
 * aggregations.md 6: the format is applied to each row, without a newline of its own
 */
BEGIN
{
	@["a", 1] = count();
	@["b", 2] = count();
	@["b", 2] = count();
	exit(0);
}

END
{
	printa("%s=%d:%@d;", @);
}
