/*
 * sym( ) without arguments.
 *
 * @line: 9
 * @stderr: sym( )
 */
BEGIN
{
	sym();
}
