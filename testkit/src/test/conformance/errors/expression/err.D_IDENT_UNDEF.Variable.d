/*
 * A name that nobody knows.
 *
 * @line: 9
 * @stderr: failed to resolve nosuch: Unknown variable name
 */
BEGIN
{
	trace(nosuch + 1);
}
