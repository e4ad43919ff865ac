/*
 * cleanpath( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: cleanpath( ) argument #
 */
BEGIN
{
	trace(cleanpath(1));
}
