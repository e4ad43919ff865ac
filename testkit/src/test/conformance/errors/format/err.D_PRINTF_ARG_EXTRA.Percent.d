/*
 * %% takes none.
 *
 * @line: 8
 */
BEGIN
{
	printf("%%\n", 1);
}
