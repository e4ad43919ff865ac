/*
 * Of the actions, only those that name code are keys.
 *
 * @line: 8
 */
BEGIN
{
	@a[trace(1)] = count();
}
