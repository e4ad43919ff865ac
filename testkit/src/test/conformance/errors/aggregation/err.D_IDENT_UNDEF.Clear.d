/*
 * An aggregation that nobody assigns, cleared.
 *
 * @line: 9
 * @stderr: @a
 */
BEGIN
{
	clear(@a);
}
