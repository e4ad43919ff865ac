/*
 * An aggregation that nobody assigns, alone.
 *
 * @line: 9
 * @stderr: @a
 */
BEGIN
{
	@a;
}
