/*
 * aggregations.md 4: aggsortkeypos: the key that is compared first, wrapping round
 *
 * @options: -q -xaggsortkey -xaggsortkeypos=1
 */
BEGIN
{
	@[1, 9] = sum(1);
	@[2, 8] = sum(1);
	@[3, 8] = sum(1);
	exit(0);
}
