/*
 * aggregations.md 3.1: a blank line after each distribution
 */
BEGIN
{
	@["k"] = quantize(1);
	@["l"] = quantize(5);
	exit(0);
}
