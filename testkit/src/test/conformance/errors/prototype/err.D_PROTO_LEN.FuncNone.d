/*
 * func( ) without arguments.
 *
 * @line: 9
 * @stderr: func( )
 */
BEGIN
{
	func();
}
