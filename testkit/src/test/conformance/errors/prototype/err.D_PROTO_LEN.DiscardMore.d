/*
 * discard( ) with too many arguments.
 *
 * @line: 9
 * @stderr: discard( )
 */
BEGIN
{
	discard(1, 1, 2, 3, 4);
}
