/*
 * aggregations.md 2.3: from factor^(high+1) on is one bucket
 */
BEGIN
{
	@ = llquantize(10000000, 10, 0, 6, 20);
	@ = llquantize(9999999, 10, 0, 6, 20);
	@ = llquantize(123456789, 10, 0, 6, 20);
	exit(0);
}
