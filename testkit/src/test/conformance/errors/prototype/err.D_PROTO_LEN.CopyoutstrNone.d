/*
 * copyoutstr( ) without arguments.
 *
 * @line: 9
 * @stderr: copyoutstr( )
 */
BEGIN
{
	copyoutstr();
}
