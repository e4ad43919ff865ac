/*
 * aggregations.md 3.5: agghist shows normalised counts, bars of the whole ones
 *
 * @options: -q -xagghist
 */
BEGIN
{
	@[1] = sum(10);
	@[2] = sum(30);
	normalize(@, 5);
	exit(0);
}
