/*
 * aggregations.md 3.5: agghist: strings right-justified in 16
 *
 * @options: -q -xagghist
 */
BEGIN
{
	@["abc"] = count();
	@["de"] = count();
	@["de"] = count();
	exit(0);
}
