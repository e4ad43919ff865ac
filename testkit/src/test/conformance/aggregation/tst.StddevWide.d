/*
 * aggregations.md 1: squares are summed in 128 bits
 */
BEGIN
{
	@ = stddev(4000000000000000000LL);
	@ = stddev(-4000000000000000000LL);
	exit(0);
}
