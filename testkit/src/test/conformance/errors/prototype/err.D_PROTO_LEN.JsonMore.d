/*
 * json( ) with too many arguments.
 *
 * @line: 9
 * @stderr: json( )
 */
BEGIN
{
	trace(json("a", "b", 1, 2, 3, 4));
}
