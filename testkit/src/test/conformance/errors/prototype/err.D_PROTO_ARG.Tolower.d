/*
 * tolower( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: tolower( ) argument #
 */
BEGIN
{
	trace(tolower(1));
}
