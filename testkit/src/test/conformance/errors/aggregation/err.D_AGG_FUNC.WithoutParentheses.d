/*
 * The function is called.
 *
 * @line: 8
 */
BEGIN
{
	@a = count;
}
