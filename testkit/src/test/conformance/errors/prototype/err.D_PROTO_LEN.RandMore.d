/*
 * rand( ) with too many arguments.
 *
 * @line: 9
 * @stderr: rand( )
 */
BEGIN
{
	trace(rand(1, 2, 3, 4));
}
