/*
 * printf.md 1: arguments are consumed in order
 */
BEGIN
{
	printf("%d %s %d %s %d %s %d %s %d %s\n", 1, "a", 2, "b", 3, "c", 4, "d", 5, "e");
	exit(0);
}
