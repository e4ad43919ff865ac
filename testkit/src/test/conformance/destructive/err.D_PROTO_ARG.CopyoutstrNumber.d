/*
 * @options: -q -w
 * @line: 7
 */
BEGIN
{
	copyoutstr(1, 1, 1);
}
