/*
 * ftruncate( ) with too many arguments.
 *
 * @line: 9
 * @stderr: ftruncate( )
 */
BEGIN
{
	ftruncate(1, 2, 3, 4);
}
