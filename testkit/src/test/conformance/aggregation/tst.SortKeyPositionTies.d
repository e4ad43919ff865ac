/*
 * aggregations.md 4: aggsortkeypos counts for ties of values as well
 *
 * @options: -q -xaggsortkeypos=1
 */
BEGIN
{
	@[1, 9] = sum(5);
	@[2, 8] = sum(5);
	exit(0);
}
