/*
 * aggregations.md 2.2: a negative base
 */
BEGIN
{
	@ = lquantize(-150, -100, 100, 50);
	@ = lquantize(-100, -100, 100, 50);
	@ = lquantize(-51, -100, 100, 50);
	@ = lquantize(-1, -100, 100, 50);
	@ = lquantize(99, -100, 100, 50);
	exit(0);
}
