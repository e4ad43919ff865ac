/*
 * aggregations.md 1: lquantize takes an increment
 */
BEGIN
{
	@ = lquantize(3, 0, 10, 5, 7);
	@ = lquantize(7, 0, 10, 5, -2);
	exit(0);
}
