/*
 * mod( ) without arguments.
 *
 * @line: 9
 * @stderr: mod( )
 */
BEGIN
{
	mod();
}
