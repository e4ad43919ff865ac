/*
 * exit( ) without arguments.
 *
 * @line: 9
 * @stderr: exit( )
 */
BEGIN
{
	exit();
}
