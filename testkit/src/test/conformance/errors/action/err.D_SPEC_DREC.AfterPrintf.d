/*
 * Also text is recorded.
 *
 * @line: 9
 */
BEGIN
{
	printf("text\n");
	speculate(1);
}
