/*
 * @line: 6
 */
BEGIN
{
	5 = 6;
}
