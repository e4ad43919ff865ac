/*
 * mod( ) with too many arguments.
 *
 * @line: 9
 * @stderr: mod( )
 */
BEGIN
{
	mod(1, 1, 2, 3, 4);
}
