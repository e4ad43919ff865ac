/*
 * A value wants a conversion.
 *
 * @line: 8
 */
BEGIN
{
	printf("text\n", 1);
}
