/*
 * Strings are no truth values: ||.
 *
 * @line: 8
 */
BEGIN
{
	trace(0 || execname);
}
