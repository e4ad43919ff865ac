/*
 * A pointer to char is no string without stringof: %s
 *
 * @line: 8
 */
BEGIN
{
	printf("%s\n", (char *)1);
}
