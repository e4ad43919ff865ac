/*
 * bcopy( ) without arguments.
 *
 * @line: 9
 * @stderr: bcopy( )
 */
BEGIN
{
	bcopy();
}
