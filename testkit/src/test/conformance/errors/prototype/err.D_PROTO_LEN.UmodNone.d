/*
 * umod( ) without arguments.
 *
 * @line: 9
 * @stderr: umod( )
 */
BEGIN
{
	umod();
}
