/*
 * printf.md 1.3: an action as an argument
 */
BEGIN
{
	printf("%a", sym(1));
}
