/*
 * speculate( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: speculate( ) argument #
 */
BEGIN
{
	speculate("a");
}
