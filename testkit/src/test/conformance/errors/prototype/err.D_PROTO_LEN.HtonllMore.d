/*
 * htonll( ) with too many arguments.
 *
 * @line: 9
 * @stderr: htonll( )
 */
BEGIN
{
	trace(htonll(1, 1, 2, 3, 4));
}
