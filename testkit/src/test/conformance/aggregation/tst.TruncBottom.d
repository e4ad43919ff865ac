/*
 * aggregations.md 5: trunc(@, -n) keeps the n smallest
 */
BEGIN
{
	@["a"] = sum(1);
	@["b"] = sum(2);
	@["c"] = sum(2);
	@["e"] = sum(3);
	trunc(@, -2);
	exit(0);
}
