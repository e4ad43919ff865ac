/*
 * Oracle: arguments are counted as everywhere: normalize.
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	@a = count();
	normalize(@a);
}
