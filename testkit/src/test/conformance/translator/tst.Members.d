/* xlate <T>(e).m is the member's expression for e (language.md 6). */
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
	printf("%d %d %s\n", xlate <struct pair> (0x1234).low, xlate <struct pair> (0x1234).high,
	    xlate <struct pair> (0x1234).text);
	exit(0);
}
