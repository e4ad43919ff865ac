/*
 * strchr( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: strchr( ) argument #
 */
BEGIN
{
	trace(strchr(1, 97));
}
