/*
 * aggregations.md 3.1: rows of several aggregations
 */
BEGIN
{
	@a = count();
	@q["k"] = quantize(2);
	@z["k"] = count();
	exit(0);
}
