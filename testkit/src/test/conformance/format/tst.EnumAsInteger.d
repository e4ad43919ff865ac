/*
 * printf.md 1.1: int means integer or enum of any size
 */
enum colour { RED = 1, BLUE, LETTER = 65, NEGATIVE = -3 };
BEGIN
{
	printf("%d %i %u %x %o %c\n", BLUE, NEGATIVE, BLUE, NEGATIVE, BLUE, LETTER);
	exit(0);
}
