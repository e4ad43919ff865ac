/*
 * exit( ) with too many arguments.
 *
 * @line: 9
 * @stderr: exit( )
 */
BEGIN
{
	exit(0, 1, 2, 3, 4);
}
