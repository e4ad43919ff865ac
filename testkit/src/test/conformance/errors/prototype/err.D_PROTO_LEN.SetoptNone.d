/*
 * setopt( ) without arguments.
 *
 * @line: 9
 * @stderr: setopt( )
 */
BEGIN
{
	setopt();
}
