/*
 * printf.md 1.3: the second conversion lacks its value
 */
BEGIN
{
	printf("%d %d", 1);
}
