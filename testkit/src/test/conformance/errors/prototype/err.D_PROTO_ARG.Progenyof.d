/*
 * progenyof( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: progenyof( ) argument #
 */
BEGIN
{
	trace(progenyof("a"));
}
