/*
 * ntohll( ) with too many arguments.
 *
 * @line: 9
 * @stderr: ntohll( )
 */
BEGIN
{
	trace(ntohll(1, 1, 2, 3, 4));
}
