/*
 * aggregations.md 2.3: 100 steps of factor 10
 */
BEGIN
{
	@ = llquantize(55, 10, 0, 3, 100);
	@ = llquantize(555, 10, 0, 3, 100);
	@ = llquantize(560, 10, 0, 3, 100);
	exit(0);
}
