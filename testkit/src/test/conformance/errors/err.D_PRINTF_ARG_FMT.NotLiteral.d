/*
 * @line: 6
 */
BEGIN
{
	printf(execname);
}
