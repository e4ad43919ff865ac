/*
 * One value.
 *
 * @line: 8
 */
BEGIN
{
	@a = sum(1, 2);
}
