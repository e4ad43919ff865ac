/*
 * printf.md 1.3: * took the only argument
 */
BEGIN
{
	printf("%*d", 5);
}
