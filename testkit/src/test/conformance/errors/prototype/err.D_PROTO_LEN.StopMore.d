/*
 * stop( ) with too many arguments.
 *
 * @line: 9
 * @stderr: stop( )
 */
BEGIN
{
	stop(1, 2, 3, 4);
}
