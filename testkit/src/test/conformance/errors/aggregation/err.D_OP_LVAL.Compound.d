/*
 * Nor added to.
 *
 * @line: 8
 */
BEGIN
{
	@a += 1;
}
