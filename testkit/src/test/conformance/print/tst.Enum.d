/*
 * printf.md 5: an enum prints by name, or decimal
 */
enum colour { RED = 1, BLUE, NEGATIVE = -3 };

BEGIN
{
	print((enum colour)BLUE);
	print((enum colour)1);
	print((enum colour)9);
	print((enum colour)-3);
	print((enum colour)-4);
	exit(0);
}
