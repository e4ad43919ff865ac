/*
 * chill( ) with too many arguments.
 *
 * @line: 9
 * @stderr: chill( )
 */
BEGIN
{
	chill(1, 1, 2, 3, 4);
}
