/*
 * tolower( ) without arguments.
 *
 * @line: 9
 * @stderr: tolower( )
 */
BEGIN
{
	trace(tolower());
}
