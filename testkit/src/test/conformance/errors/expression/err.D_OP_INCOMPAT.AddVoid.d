/*
 * Nor can it be added to.
 *
 * @line: 8
 */
BEGIN
{
	x = 1 + (void)1;
}
