/*
 * Nor is it compared.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	x = @a == 1 ? 1 : 2;
}
