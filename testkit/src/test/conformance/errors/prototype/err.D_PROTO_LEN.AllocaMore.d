/*
 * alloca( ) with too many arguments.
 *
 * @line: 9
 * @stderr: alloca( )
 */
BEGIN
{
	trace(alloca(8, 1, 2, 3, 4));
}
