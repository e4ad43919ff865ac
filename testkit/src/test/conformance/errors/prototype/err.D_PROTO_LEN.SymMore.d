/*
 * sym( ) with too many arguments.
 *
 * @line: 9
 * @stderr: sym( )
 */
BEGIN
{
	sym(1, 1, 2, 3, 4);
}
