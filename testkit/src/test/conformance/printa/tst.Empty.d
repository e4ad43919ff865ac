/*
 * aggregations.md 6: nothing to print: the newline only, and with a format nothing
 */
BEGIN
{
	@a = count();
	trunc(@a);
	exit(0);
}

END
{
	printa(@a);
	printa("row\n", @a);
}
