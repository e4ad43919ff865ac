/*
 * An expression without value is no branch beside one with.
 *
 * @line: 8
 */
BEGIN
{
	x = 1 ? (void)1 : 2;
}
