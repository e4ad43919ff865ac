/*
 * index( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: index( ) argument #
 */
BEGIN
{
	trace(index("a", 1));
}
