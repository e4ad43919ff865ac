/*
 * printf.md 1: ? is the width of a pointer, 16
 */
BEGIN
{
	printf("[%?p] [%?x] [%0?x] [%-?x]\n", 255, 255, 255, 255);
	exit(0);
}
