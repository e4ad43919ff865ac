/*
 * A variable does not come from its own value.
 *
 * @line: 8
 */
BEGIN
{
	x = x + 1;
}
