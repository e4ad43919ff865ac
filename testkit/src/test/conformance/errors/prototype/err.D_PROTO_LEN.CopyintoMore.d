/*
 * copyinto( ) with too many arguments.
 *
 * @line: 9
 * @stderr: copyinto( )
 */
BEGIN
{
	copyinto(0, 1, (void *)0, 1, 2, 3, 4);
}
