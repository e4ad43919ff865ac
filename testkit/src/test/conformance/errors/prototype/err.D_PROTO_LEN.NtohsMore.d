/*
 * ntohs( ) with too many arguments.
 *
 * @line: 9
 * @stderr: ntohs( )
 */
BEGIN
{
	trace(ntohs(1, 1, 2, 3, 4));
}
