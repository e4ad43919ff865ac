/*
 * lltostr( ) with too many arguments.
 *
 * @line: 9
 * @stderr: lltostr( )
 */
BEGIN
{
	trace(lltostr(1, 1, 2, 3, 4));
}
