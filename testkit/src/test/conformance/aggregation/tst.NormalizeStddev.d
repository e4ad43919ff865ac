/*
 * aggregations.md 3.1: stddev normalised
 */
BEGIN
{
	@ = stddev(100);
	@ = stddev(500);
	@ = stddev(777);
	normalize(@, 10);
	exit(0);
}
