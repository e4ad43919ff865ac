/*
 * The divisor alone decides.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	trace(x / 0);
}
