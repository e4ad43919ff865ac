/*
 * Oracle: tracemem( ) has three arguments.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	tracemem(0, 4, 2, 1);
}
