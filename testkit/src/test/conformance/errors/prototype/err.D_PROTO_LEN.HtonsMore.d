/*
 * htons( ) with too many arguments.
 *
 * @line: 9
 * @stderr: htons( )
 */
BEGIN
{
	trace(htons(1, 1, 2, 3, 4));
}
