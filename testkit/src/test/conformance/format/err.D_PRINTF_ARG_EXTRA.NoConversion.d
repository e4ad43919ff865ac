/*
 * printf.md 1.3: arguments left over
 */
BEGIN
{
	printf("text", 1);
}
