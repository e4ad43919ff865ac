/*
 * Keys stand in one pair of brackets.
 *
 * @line: 8
 */
BEGIN
{
	@a[1][2] = count();
}
