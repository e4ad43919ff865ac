/*
 * Oracle: print( ) wants something to print.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	print((void)1);
}
