/*
 * aggregations.md 4: normalisation does not affect order
 */
BEGIN
{
	@["a"] = sum(10);
	@["b"] = sum(11);
	normalize(@, 1000);
	exit(0);
}
