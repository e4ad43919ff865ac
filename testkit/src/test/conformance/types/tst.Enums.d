enum color { RED, GREEN = 5, BLUE, ALIAS = BLUE };
enum color c;
enum { LONE = 1 << 4 };

BEGIN
{
	c = GREEN;
	printf("%d %d %d %d %d\n", RED, GREEN, BLUE, ALIAS, LONE);
	printf("%d %d %d\n", c == GREEN, c < BLUE, sizeof (c));
	print(c);
	c = BLUE;
	print(c);
	c = (enum color)77;
	print(c);
	exit(0);
}
