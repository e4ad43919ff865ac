/*
 * speculate( ) with too many arguments.
 *
 * @line: 9
 * @stderr: speculate( )
 */
BEGIN
{
	speculate(1, 1, 2, 3, 4);
}
