/*
 * Text neither.
 *
 * @line: 9
 */
BEGIN
{
	commit(1);
	printf("text\n");
}
