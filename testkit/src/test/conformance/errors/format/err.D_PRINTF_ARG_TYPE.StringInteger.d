/*
 * A string is none made of a number: %s
 *
 * @line: 8
 */
BEGIN
{
	printf("%s\n", 1);
}
