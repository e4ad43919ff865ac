/*
 * Also one element.
 *
 * @line: 9
 */
BEGIN
{
	@a[1] = count();
	trace(@a[1]);
}
