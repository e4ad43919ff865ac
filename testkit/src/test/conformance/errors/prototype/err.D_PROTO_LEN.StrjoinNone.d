/*
 * strjoin( ) without arguments.
 *
 * @line: 9
 * @stderr: strjoin( )
 */
BEGIN
{
	trace(strjoin());
}
