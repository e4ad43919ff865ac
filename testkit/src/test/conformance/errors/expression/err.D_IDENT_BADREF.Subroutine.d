/*
 * A subroutine is none.
 *
 * @line: 8
 */
BEGIN
{
	x = strlen;
}
