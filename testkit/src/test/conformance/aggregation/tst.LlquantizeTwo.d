/*
 * aggregations.md 2.3: factor 2
 */
BEGIN
{
	@ = llquantize(0, 2, 0, 10, 4);
	@ = llquantize(5, 2, 0, 10, 4);
	@ = llquantize(6, 2, 0, 10, 4);
	@ = llquantize(1000, 2, 0, 10, 4);
	exit(0);
}
