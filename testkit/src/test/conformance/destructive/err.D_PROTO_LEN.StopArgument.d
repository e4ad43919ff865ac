/*
 * @options: -q -w
 * @line: 7
 */
BEGIN
{
	stop(1);
}
