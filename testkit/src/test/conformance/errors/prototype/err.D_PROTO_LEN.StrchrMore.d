/*
 * strchr( ) with too many arguments.
 *
 * @line: 9
 * @stderr: strchr( )
 */
BEGIN
{
	trace(strchr("a", 97, 1, 2, 3, 4));
}
