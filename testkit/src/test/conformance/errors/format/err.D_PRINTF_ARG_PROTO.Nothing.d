/*
 * A conversion wants a value.
 *
 * @line: 8
 */
BEGIN
{
	printf("%s\n");
}
