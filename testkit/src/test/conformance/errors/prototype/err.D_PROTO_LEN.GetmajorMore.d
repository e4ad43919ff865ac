/*
 * getmajor( ) with too many arguments.
 *
 * @line: 9
 * @stderr: getmajor( )
 */
BEGIN
{
	trace(getmajor(1, 1, 2, 3, 4));
}
