/*
 * copyinto( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: copyinto( ) argument #
 */
BEGIN
{
	copyinto(0, 1, 5);
}
