/*
 * getf( ) without arguments.
 *
 * @line: 9
 * @stderr: getf( )
 */
BEGIN
{
	trace(getf());
}
