/*
 * aggregations.md 4: value ascending, then key ascending
 */
BEGIN
{
	@["c"] = sum(1);
	@["a"] = sum(3);
	@["b"] = sum(1);
	@["d"] = sum(-5);
	exit(0);
}
