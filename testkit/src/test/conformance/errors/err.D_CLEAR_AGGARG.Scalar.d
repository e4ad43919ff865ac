/*
 * @line: 6
 */
BEGIN
{
	clear(5);
}
