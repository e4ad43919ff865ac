/*
 * printf.md 1: a conversion without its letter is refused
 */
BEGIN
{
	printf("text %-");
}
