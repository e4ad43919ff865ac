/*
 * printf.md 1.3: the argument of * is no integer
 */
BEGIN
{
	printf("%*d", "x", 1);
}
