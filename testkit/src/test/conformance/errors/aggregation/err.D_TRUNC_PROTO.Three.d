/*
 * And how many to keep.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	trunc(@a, 1, 2);
}
