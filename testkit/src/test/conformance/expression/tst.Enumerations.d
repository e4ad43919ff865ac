/*
 * Enumerators are ints; enumerations are integers.
 */
enum colour { RED, GREEN = 5, BLUE, BACK = -1 };
enum colour c;
int a[BLUE];
BEGIN
{
	c = GREEN;
	printf("%d %d %d %d\n", RED, GREEN, BLUE, BACK);
	printf("%d %d %d\n", c == GREEN, c != RED, c + 1 == BLUE);
	printf("%d %d %d\n", sizeof (c), sizeof (GREEN), sizeof (a));
	c = 6;
	printf("%d %s\n", c == BLUE, c > RED ? "above" : "below");
	@[c] = count();
	printa("%d %@d\n", @);
	exit(0);
}
