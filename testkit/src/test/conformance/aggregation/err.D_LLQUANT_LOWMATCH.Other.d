/*
 * aggregations.md 2.3: differs from an earlier use
 */
BEGIN { @a = llquantize(1, 10, 0, 6, 20); }
BEGIN
{
	@a = llquantize(1, 10, 1, 6, 20);
}
