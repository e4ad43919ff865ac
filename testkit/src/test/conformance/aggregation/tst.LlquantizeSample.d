/*
 * aggregations.md 2.3: steps within each magnitude
 */
BEGIN
{
	@ = llquantize(0, 10, 0, 6, 20);
	@ = llquantize(1, 10, 0, 6, 20);
	@ = llquantize(9, 10, 0, 6, 20);
	@ = llquantize(12, 10, 0, 6, 20);
	@ = llquantize(15, 10, 0, 6, 20);
	@ = llquantize(100, 10, 0, 6, 20);
	@ = llquantize(149, 10, 0, 6, 20);
	@ = llquantize(150, 10, 0, 6, 20);
	exit(0);
}
