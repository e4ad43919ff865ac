/*
 * An array that nobody assigned.
 *
 * @line: 8
 */
BEGIN
{
	trace(x[1]);
}
