/*
 * strtok( ) without arguments.
 *
 * @line: 9
 * @stderr: strtok( )
 */
BEGIN
{
	trace(strtok());
}
