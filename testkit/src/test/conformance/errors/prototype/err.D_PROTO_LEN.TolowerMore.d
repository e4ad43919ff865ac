/*
 * tolower( ) with too many arguments.
 *
 * @line: 9
 * @stderr: tolower( )
 */
BEGIN
{
	trace(tolower("a", 1, 2, 3, 4));
}
