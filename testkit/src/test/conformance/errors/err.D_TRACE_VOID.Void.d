/*
 * @line: 6
 */
BEGIN
{
	trace((void)1);
}
