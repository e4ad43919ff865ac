/*
 * Nor are strings: avg.
 *
 * @line: 8
 */
BEGIN
{
	@a = avg("one");
}
