/*
 * copyoutstr( ) with too many arguments.
 *
 * @line: 9
 * @stderr: copyoutstr( )
 */
BEGIN
{
	copyoutstr("a", 0, 1, 1, 2, 3, 4);
}
