/*
 * @line: 6
 */
BEGIN
{
	pid = 5;
}
