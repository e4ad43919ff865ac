/*
 * strtoll's base is a number.
 *
 * @line: 8
 */
BEGIN
{
	trace(strtoll("1", "ten"));
}
