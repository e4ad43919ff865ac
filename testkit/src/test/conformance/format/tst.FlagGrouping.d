/*
 * printf.md 1: ' is the locale's grouping: the C locale has none
 */
BEGIN
{
	printf("%'d %'u %'10d|\n", 1234567, 7654321U, 1234567);
	exit(0);
}
