/*
 * A wide character is an integer: %lc
 *
 * @line: 8
 */
BEGIN
{
	printf("%lc\n", "a");
}
