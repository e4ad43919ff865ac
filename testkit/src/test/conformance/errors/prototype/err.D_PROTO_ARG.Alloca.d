/*
 * alloca( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: alloca( ) argument #
 */
BEGIN
{
	trace(alloca("a"));
}
