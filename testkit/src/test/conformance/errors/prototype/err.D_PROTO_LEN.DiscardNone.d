/*
 * discard( ) without arguments.
 *
 * @line: 9
 * @stderr: discard( )
 */
BEGIN
{
	discard();
}
