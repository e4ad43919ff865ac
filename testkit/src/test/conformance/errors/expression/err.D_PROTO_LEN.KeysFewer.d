/*
 * Not fewer either.
 *
 * @line: 9
 */
BEGIN
{
	x[1, 2] = 1;
	trace(x[1]);
}
