/*
 * And their types.
 *
 * @line: 10
 */
BEGIN
{
	@a[1] = count();
	@b["x"] = count();
	printa(@a, @b);
}
