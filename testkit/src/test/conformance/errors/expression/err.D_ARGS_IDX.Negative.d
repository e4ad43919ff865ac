/*
 * Arguments are counted from 0.
 *
 * @line: 8
 */
BEGIN
{
	trace(args[-1]);
}
