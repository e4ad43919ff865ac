/*
 * aggregations.md 3.5: agghist: one row a key, title in the width of the keys
 *
 * @options: -q -xagghist
 */
BEGIN
{
	@[1] = sum(10);
	@[2] = sum(30);
	@[3] = sum(5);
	exit(0);
}
