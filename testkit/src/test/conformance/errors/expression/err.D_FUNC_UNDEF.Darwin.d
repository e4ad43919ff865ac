/*
 * What only macOS can do.
 *
 * @line: 9
 * @stderr: mtons
 */
BEGIN
{
	trace(mtons(1));
}
