/*
 * A character has at most four bytes: %c
 *
 * @line: 8
 */
BEGIN
{
	printf("%c\n", timestamp);
}
