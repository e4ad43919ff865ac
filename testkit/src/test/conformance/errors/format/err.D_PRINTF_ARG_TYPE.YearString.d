/*
 * A time is an integer: %Y
 *
 * @line: 8
 */
BEGIN
{
	printf("%Y\n", "a");
}
