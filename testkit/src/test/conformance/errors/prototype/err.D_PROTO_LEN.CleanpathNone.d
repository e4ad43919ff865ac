/*
 * cleanpath( ) without arguments.
 *
 * @line: 9
 * @stderr: cleanpath( )
 */
BEGIN
{
	trace(cleanpath());
}
