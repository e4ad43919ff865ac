/*
 * copyinto( ) without arguments.
 *
 * @line: 9
 * @stderr: copyinto( )
 */
BEGIN
{
	copyinto();
}
