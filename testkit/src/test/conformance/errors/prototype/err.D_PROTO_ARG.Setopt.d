/*
 * setopt( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: setopt( ) argument #
 */
BEGIN
{
	setopt(1);
}
