/*
 * getminor( ) without arguments.
 *
 * @line: 9
 * @stderr: getminor( )
 */
BEGIN
{
	trace(getminor());
}
