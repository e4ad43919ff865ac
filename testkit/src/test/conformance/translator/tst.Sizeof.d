/* sizeof of translated data is that of its type and evaluates nothing. */
struct pair {
	int low;
	int high;
	string text;
};

translator struct pair < int I > {
	low = I & 0xff;
	high = I >> 8;
	text = I > 0 ? "positive" : "other";
};

BEGIN
{
	printf("%d %d\n", sizeof (xlate <struct pair> (1)), sizeof (*xlate <struct pair *> (1)));
	exit(0);
}
