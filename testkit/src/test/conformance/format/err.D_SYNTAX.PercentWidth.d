/*
 * printf.md 1: %5% is refused
 */
BEGIN
{
	printf("%5%");
}
