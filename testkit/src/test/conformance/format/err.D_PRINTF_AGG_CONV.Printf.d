/*
 * printf.md 1.3: @ is for printa only
 */
BEGIN
{
	printf("%@d", 1);
}
