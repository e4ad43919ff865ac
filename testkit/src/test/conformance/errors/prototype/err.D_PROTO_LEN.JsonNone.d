/*
 * json( ) without arguments.
 *
 * @line: 9
 * @stderr: json( )
 */
BEGIN
{
	trace(json());
}
