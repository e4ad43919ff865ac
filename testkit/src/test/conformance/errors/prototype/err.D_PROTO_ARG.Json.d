/*
 * json( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: json( ) argument #
 */
BEGIN
{
	trace(json("a", 1));
}
