/*
 * aggregations.md 3.5: agghist without keys: width 16, title value
 *
 * @options: -q -xagghist
 */
BEGIN
{
	@ = sum(10);
	exit(0);
}
