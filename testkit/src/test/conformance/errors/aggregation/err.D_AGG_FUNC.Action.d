/*
 * Not from an action.
 *
 * @line: 8
 */
BEGIN
{
	@a = stack();
}
