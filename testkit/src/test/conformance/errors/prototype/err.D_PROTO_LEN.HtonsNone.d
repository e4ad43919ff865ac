/*
 * htons( ) without arguments.
 *
 * @line: 9
 * @stderr: htons( )
 */
BEGIN
{
	trace(htons());
}
