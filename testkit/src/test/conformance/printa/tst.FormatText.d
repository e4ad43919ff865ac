/*
 * aggregations.md 6: text outside conversions is printed per row
 */
BEGIN
{
	@["a"] = count();
	@["b"] = count();
	exit(0);
}

END
{
	printa("row\n", @);
}
