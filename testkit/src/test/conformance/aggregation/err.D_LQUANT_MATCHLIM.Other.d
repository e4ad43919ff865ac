/*
 * aggregations.md 2.2: differs from an earlier use
 */
BEGIN { @a = lquantize(1, 0, 100, 10); }
BEGIN
{
	@a = lquantize(1, 0, 110, 10);
}
