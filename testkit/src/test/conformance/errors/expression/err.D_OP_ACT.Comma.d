/*
 * Nor does an action stand beside a comma.
 *
 * @line: 8
 */
BEGIN
{
	trace(1), trace(2);
}
