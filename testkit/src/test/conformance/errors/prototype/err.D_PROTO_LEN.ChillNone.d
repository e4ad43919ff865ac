/*
 * chill( ) without arguments.
 *
 * @line: 9
 * @stderr: chill( )
 */
BEGIN
{
	chill();
}
