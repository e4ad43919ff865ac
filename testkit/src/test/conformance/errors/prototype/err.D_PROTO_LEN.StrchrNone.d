/*
 * strchr( ) without arguments.
 *
 * @line: 9
 * @stderr: strchr( )
 */
BEGIN
{
	trace(strchr());
}
