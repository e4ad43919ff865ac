/*
 * rindex( ) with too many arguments.
 *
 * @line: 9
 * @stderr: rindex( )
 */
BEGIN
{
	trace(rindex("a", "b", 1, 2, 3, 4));
}
