/*
 * Only printa( ) has values to convert.
 *
 * @line: 8
 */
BEGIN
{
	printf("%@d\n", 1);
}
