/*
 * chill( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: chill( ) argument #
 */
BEGIN
{
	chill("a");
}
