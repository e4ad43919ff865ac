/*
 * basename( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: basename( ) argument #
 */
BEGIN
{
	trace(basename(1));
}
