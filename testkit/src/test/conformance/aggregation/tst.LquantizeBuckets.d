/*
 * aggregations.md 2.2: below base, the levels, from the limit on
 */
BEGIN
{
	@ = lquantize(-1, 0, 10, 2);
	@ = lquantize(0, 0, 10, 2);
	@ = lquantize(1, 0, 10, 2);
	@ = lquantize(2, 0, 10, 2);
	@ = lquantize(9, 0, 10, 2);
	@ = lquantize(10, 0, 10, 2);
	@ = lquantize(1000, 0, 10, 2);
	exit(0);
}
