/*
 * @options: -q -w
 * @line: 7
 */
BEGIN
{
	panic();
}
