/*
 * strtok( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: strtok( ) argument #
 */
BEGIN
{
	trace(strtok(1, "b"));
}
