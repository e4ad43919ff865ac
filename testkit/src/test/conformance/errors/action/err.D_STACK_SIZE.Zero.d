/*
 * Which is positive.
 *
 * @line: 8
 */
BEGIN
{
	stack(0);
}
