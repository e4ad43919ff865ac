/*
 * strlen( ) with too many arguments.
 *
 * @line: 9
 * @stderr: strlen( )
 */
BEGIN
{
	trace(strlen("a", 1, 2, 3, 4));
}
