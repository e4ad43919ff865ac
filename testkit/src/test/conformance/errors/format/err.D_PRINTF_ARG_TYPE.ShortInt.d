/*
 * Exactly short: %hd
 *
 * @line: 8
 */
BEGIN
{
	printf("%hd\n", 1);
}
