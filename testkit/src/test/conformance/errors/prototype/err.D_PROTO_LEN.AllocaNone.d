/*
 * alloca( ) without arguments.
 *
 * @line: 9
 * @stderr: alloca( )
 */
BEGIN
{
	trace(alloca());
}
