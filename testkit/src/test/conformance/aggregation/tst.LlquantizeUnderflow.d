/*
 * aggregations.md 2.3: below factor^low, negatives too
 */
BEGIN
{
	@ = llquantize(-5, 10, 2, 4, 10);
	@ = llquantize(99, 10, 2, 4, 10);
	@ = llquantize(100, 10, 2, 4, 10);
	exit(0);
}
