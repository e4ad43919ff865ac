/*
 * getminor( ) with too many arguments.
 *
 * @line: 9
 * @stderr: getminor( )
 */
BEGIN
{
	trace(getminor(1, 1, 2, 3, 4));
}
