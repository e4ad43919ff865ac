/*
 * speculate( ) without arguments.
 *
 * @line: 9
 * @stderr: speculate( )
 */
BEGIN
{
	speculate();
}
