/*
 * Also where there is no assignment.
 *
 * @line: 9
 */
BEGIN
{
	@a[1] = count();
	trace(@a[1][2]);
}
