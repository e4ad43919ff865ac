/*
 * aggregations.md 3.1: stddev in integers, truncating
 */
BEGIN
{
	@a = stddev(1);
	@a = stddev(5);
	@a = stddev(9);
	@b = stddev(-100);
	@b = stddev(50);
	@c = stddev(7);
	exit(0);
}
