/*
 * print( ) with too many arguments.
 *
 * @line: 9
 * @stderr: print( )
 */
BEGIN
{
	print(1, 1, 2, 3, 4);
}
