/*
 * printf.md 1.3: * lacks its argument
 */
BEGIN
{
	printf("%*d");
}
