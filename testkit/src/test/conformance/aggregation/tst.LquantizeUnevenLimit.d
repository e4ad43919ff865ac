/*
 * aggregations.md 2.2: the limit in effect is base + levels * step
 */
BEGIN
{
	@ = lquantize(9, 0, 10, 4);
	@ = lquantize(7, 0, 10, 4);
	exit(0);
}
