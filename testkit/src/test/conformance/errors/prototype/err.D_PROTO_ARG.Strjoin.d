/*
 * strjoin( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: strjoin( ) argument #
 */
BEGIN
{
	trace(strjoin("a", 1));
}
