/*
 * getf( ) with too many arguments.
 *
 * @line: 9
 * @stderr: getf( )
 */
BEGIN
{
	trace(getf(1, 2));
}
