/*
 * printf.md 1: two * of one kind are refused
 */
BEGIN
{
	printf("%**d", 1, 2, 3);
}
