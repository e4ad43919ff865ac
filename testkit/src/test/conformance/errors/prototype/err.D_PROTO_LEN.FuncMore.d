/*
 * func( ) with too many arguments.
 *
 * @line: 9
 * @stderr: func( )
 */
BEGIN
{
	func(1, 1, 2, 3, 4);
}
