/*
 * aggregations.md 2.2: the step is 1
 */
BEGIN
{
	@ = lquantize(3, 0, 5);
	@ = lquantize(4, 0, 5);
	exit(0);
}
