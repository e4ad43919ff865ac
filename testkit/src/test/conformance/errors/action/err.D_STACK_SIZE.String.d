/*
 * And an integer.
 *
 * @line: 8
 */
BEGIN
{
	stack("five");
}
