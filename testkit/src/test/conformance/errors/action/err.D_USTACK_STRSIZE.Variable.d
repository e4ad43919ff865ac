/*
 * And a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 5;
	ustack(5, x);
}
