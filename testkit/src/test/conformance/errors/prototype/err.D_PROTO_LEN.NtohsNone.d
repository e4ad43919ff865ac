/*
 * ntohs( ) without arguments.
 *
 * @line: 9
 * @stderr: ntohs( )
 */
BEGIN
{
	trace(ntohs());
}
