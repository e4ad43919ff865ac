/*
 * stack( ) has a depth only.
 *
 * @line: 8
 */
BEGIN
{
	stack(1, 2);
}
