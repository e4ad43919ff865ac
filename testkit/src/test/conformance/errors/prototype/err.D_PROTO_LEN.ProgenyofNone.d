/*
 * progenyof( ) without arguments.
 *
 * @line: 9
 * @stderr: progenyof( )
 */
BEGIN
{
	trace(progenyof());
}
