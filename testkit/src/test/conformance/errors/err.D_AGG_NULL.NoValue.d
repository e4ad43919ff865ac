/*
 * @line: 6
 */
BEGIN
{
	@a[1];
}
