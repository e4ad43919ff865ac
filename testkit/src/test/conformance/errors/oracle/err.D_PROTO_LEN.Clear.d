/*
 * Oracle: arguments are counted as everywhere: clear.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	clear();
}
