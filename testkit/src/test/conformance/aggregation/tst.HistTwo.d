/*
 * aggregations.md 3.5: a header for each aggregation
 *
 * @options: -q -xagghist
 */
BEGIN
{
	@a[1] = count();
	@b[2] = sum(3);
	exit(0);
}
