/*
 * aggregations.md 6: without a format a newline, then the rows
 */
BEGIN
{
	@["a"] = count();
	@["b"] = count();
	@["b"] = count();
	exit(0);
}

END
{
	printa(@);
}
