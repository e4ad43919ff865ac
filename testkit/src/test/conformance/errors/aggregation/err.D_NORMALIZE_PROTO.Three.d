/*
 * By one thing.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	normalize(@a, 1, 2);
}
