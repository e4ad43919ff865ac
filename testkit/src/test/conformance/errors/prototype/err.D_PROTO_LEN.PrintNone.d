/*
 * print( ) without arguments.
 *
 * @line: 9
 * @stderr: print( )
 */
BEGIN
{
	print();
}
