/*
 * strjoin( ) with too many arguments.
 *
 * @line: 9
 * @stderr: strjoin( )
 */
BEGIN
{
	trace(strjoin("a", "b", 1, 2, 3, 4));
}
