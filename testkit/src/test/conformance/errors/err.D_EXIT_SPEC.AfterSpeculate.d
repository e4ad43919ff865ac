/*
 * @line: 7
 */
BEGIN
{
	speculate(1);
	exit(0);
}
