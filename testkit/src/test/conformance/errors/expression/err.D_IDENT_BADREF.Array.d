/*
 * An array is used with an index.
 *
 * @line: 9
 */
BEGIN
{
	x[1] = 1;
	trace(x);
}
