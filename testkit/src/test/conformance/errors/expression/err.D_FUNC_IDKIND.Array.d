/*
 * An associative array is none.
 *
 * @line: 9
 */
BEGIN
{
	x[1] = 1;
	trace(x(1));
}
