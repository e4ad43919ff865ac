/*
 * printf.md 1: flags, width and point in any order before the letter; later digits override
 */
BEGIN
{
	printf("[%6-d] [%5+d] [%3 d]\n", 5, 5, 5);
	printf("[%.2-8s]\n", "abcdef");
	exit(0);
}
