/*
 * A character is an integer: %c
 *
 * @line: 8
 */
BEGIN
{
	printf("%c\n", "a");
}
