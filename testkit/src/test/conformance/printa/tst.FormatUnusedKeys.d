/*
 * aggregations.md 6: unused keys are fine
 */
BEGIN
{
	@["a", 1, 2] = count();
	exit(0);
}

END
{
	printa("%s %@d\n", @);
}
