/*
 * aggregations.md 3.5: agghist with aggzoom: 95 % for the greatest
 *
 * @options: -q -xagghist -xaggzoom
 */
BEGIN
{
	@[1] = sum(10);
	@[2] = sum(40);
	exit(0);
}
