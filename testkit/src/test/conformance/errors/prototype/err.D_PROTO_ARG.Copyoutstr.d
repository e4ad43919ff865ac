/*
 * copyoutstr( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: copyoutstr( ) argument #
 */
BEGIN
{
	copyoutstr(1, 0, 1);
}
