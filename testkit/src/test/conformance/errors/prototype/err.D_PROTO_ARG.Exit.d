/*
 * exit( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: exit( ) argument #
 */
BEGIN
{
	exit("a");
}
