/*
 * aggregations.md 4: variables in order of creation first
 */
BEGIN
{
	@z[1] = sum(9);
	@a[1] = sum(1);
	@z[2] = sum(8);
	exit(0);
}
