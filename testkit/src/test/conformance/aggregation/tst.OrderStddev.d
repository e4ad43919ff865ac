/*
 * aggregations.md 4: stddev by its number
 */
BEGIN
{
	@[1] = stddev(0);
	@[1] = stddev(100);
	@[2] = stddev(500);
	@[3] = stddev(0);
	@[3] = stddev(10);
	exit(0);
}
