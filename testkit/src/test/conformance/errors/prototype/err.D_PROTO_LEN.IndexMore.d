/*
 * index( ) with too many arguments.
 *
 * @line: 9
 * @stderr: index( )
 */
BEGIN
{
	trace(index("a", "b", 1, 2, 3, 4));
}
