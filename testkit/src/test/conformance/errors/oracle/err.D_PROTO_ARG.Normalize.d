/*
 * Oracle: what to divide by is a number: normalize.
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	@a = count();
	normalize(@a, "two");
}
