/*
 * commit( ) without arguments.
 *
 * @line: 9
 * @stderr: commit( )
 */
BEGIN
{
	commit();
}
