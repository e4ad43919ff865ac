/*
 * Not from a subroutine.
 *
 * @line: 8
 */
BEGIN
{
	@a = rand();
}
