/*
 * rindex( ) without arguments.
 *
 * @line: 9
 * @stderr: rindex( )
 */
BEGIN
{
	trace(rindex());
}
