/*
 * commit( ) with too many arguments.
 *
 * @line: 9
 * @stderr: commit( )
 */
BEGIN
{
	commit(1, 1, 2, 3, 4);
}
