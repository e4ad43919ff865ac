/*
 * A string is none made of a number: %S
 *
 * @line: 8
 */
BEGIN
{
	printf("%S\n", 1);
}
