/*
 * aggregations.md 5: trunc to more than there are keeps all
 */
BEGIN
{
	@["a"] = sum(1);
	@["b"] = sum(2);
	trunc(@, 5);
	exit(0);
}
