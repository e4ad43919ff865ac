/*
 * strrchr( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: strrchr( ) argument #
 */
BEGIN
{
	trace(strrchr("a", "b"));
}
