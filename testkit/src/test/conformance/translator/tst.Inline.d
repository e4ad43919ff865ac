/* Inlines of translated pointers and structures, scalar and associative. */
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

inline struct pair *one = xlate <struct pair *> (0x0a0b);
inline struct pair many[int i] = xlate <struct pair> (i * 0x101);

BEGIN
{
	printf("%d %d %d %d\n", one->low, (*one).high, many[3].low, many[4].high);
	x = *one;
	y = many[5];
	printf("%d %d\n", x.low, y.low);
	exit(0);
}
