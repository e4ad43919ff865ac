/*
 * Oracle: arguments are counted as everywhere: denormalize.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	denormalize();
}
