/*
 * A stack is none made of a number: %k
 *
 * @line: 8
 */
BEGIN
{
	printf("%k\n", 1);
}
