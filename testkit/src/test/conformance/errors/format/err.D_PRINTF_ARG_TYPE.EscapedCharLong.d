/*
 * A character has at most four bytes: %C
 *
 * @line: 8
 */
BEGIN
{
	printf("%C\n", timestamp);
}
