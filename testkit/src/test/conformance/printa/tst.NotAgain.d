/*
 * aggregations.md 5: what a printa printed is not printed at the end
 */
BEGIN
{
	@a = count();
	@b = count();
	@b = count();
	exit(0);
}

END
{
	printa(@a);
}
