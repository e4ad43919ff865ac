/*
 * aggregations.md 3.5: agghist is for count and sum only
 *
 * @options: -q -xagghist
 */
BEGIN
{
	@[1] = max(3);
	@b[1] = quantize(3);
	exit(0);
}
