/*
 * printf.md 1: several printf in one clause print in order
 */
BEGIN
{
	printf("one ");
	printf("%s ", "two");
	printf("%d\n", 3);
	exit(0);
}
