/*
 * strrchr( ) with too many arguments.
 *
 * @line: 9
 * @stderr: strrchr( )
 */
BEGIN
{
	trace(strrchr("a", 97, 1, 2, 3, 4));
}
