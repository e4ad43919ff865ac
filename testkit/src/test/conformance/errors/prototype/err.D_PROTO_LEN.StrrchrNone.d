/*
 * strrchr( ) without arguments.
 *
 * @line: 9
 * @stderr: strrchr( )
 */
BEGIN
{
	trace(strrchr());
}
