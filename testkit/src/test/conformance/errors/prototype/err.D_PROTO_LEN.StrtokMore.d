/*
 * strtok( ) with too many arguments.
 *
 * @line: 9
 * @stderr: strtok( )
 */
BEGIN
{
	trace(strtok("a", "b", 1, 2, 3, 4));
}
