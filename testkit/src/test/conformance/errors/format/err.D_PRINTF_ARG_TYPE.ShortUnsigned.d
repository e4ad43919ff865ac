/*
 * Exactly unsigned short: %hu
 *
 * @line: 8
 */
BEGIN
{
	printf("%hu\n", (short)1);
}
