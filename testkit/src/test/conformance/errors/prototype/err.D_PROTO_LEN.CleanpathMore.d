/*
 * cleanpath( ) with too many arguments.
 *
 * @line: 9
 * @stderr: cleanpath( )
 */
BEGIN
{
	trace(cleanpath("a", 1, 2, 3, 4));
}
