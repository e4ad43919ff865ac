/*
 * progenyof( ) with too many arguments.
 *
 * @line: 9
 * @stderr: progenyof( )
 */
BEGIN
{
	trace(progenyof(1, 1, 2, 3, 4));
}
