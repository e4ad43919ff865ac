/*
 * setopt( ) with too many arguments.
 *
 * @line: 9
 * @stderr: setopt( )
 */
BEGIN
{
	setopt("quiet", 1, 2, 3, 4);
}
