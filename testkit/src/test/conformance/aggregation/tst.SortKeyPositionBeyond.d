/*
 * aggregations.md 4: aggsortkeypos beyond the keys is 0
 *
 * @options: -q -xaggsortkey -xaggsortkeypos=2
 */
BEGIN
{
	@[1, 9] = sum(1);
	@[2, 8] = sum(1);
	exit(0);
}
