/*
 * aggregations.md 4: aggsortrev reverses the variables, too
 *
 * @options: -q -xaggsortrev
 */
BEGIN
{
	@a[1] = sum(1);
	@a[2] = sum(2);
	@b[1] = sum(3);
	exit(0);
}
