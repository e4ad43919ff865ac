/*
 * aggregations.md 1: llquantize takes an increment
 */
BEGIN
{
	@ = llquantize(5, 10, 0, 3, 10, 4);
	@ = llquantize(50, 10, 0, 3, 10, -1);
	exit(0);
}
