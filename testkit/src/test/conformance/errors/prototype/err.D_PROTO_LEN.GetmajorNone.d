/*
 * getmajor( ) without arguments.
 *
 * @line: 9
 * @stderr: getmajor( )
 */
BEGIN
{
	trace(getmajor());
}
