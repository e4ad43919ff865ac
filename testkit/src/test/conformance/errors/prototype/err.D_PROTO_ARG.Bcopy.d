/*
 * bcopy( ) with an argument of the wrong type.
 *
 * @line: 9
 * @stderr: bcopy( ) argument #
 */
BEGIN
{
	bcopy(1, (void *)0, 1);
}
