/*
 * bcopy( ) with too many arguments.
 *
 * @line: 9
 * @stderr: bcopy( )
 */
BEGIN
{
	bcopy((void *)0, (void *)0, 1, 1, 2, 3, 4);
}
