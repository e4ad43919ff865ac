/*
 * It stands alone.
 *
 * @line: 8
 */
BEGIN
{
	@a = count() + 1;
}
