/*
 * short or unsigned short: %hx
 *
 * @line: 8
 */
BEGIN
{
	printf("%hx\n", 1);
}
