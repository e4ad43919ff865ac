/*
 * Oracle: arguments are counted as everywhere: trunc.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	trunc();
}
