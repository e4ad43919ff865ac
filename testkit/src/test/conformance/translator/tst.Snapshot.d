/* Assigned to a variable, all members are evaluated at once: later changes do not show. */
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
	n = 0x0102;
	x = xlate <struct pair> (n);
	n = 0;
	printf("%d %d %s\n", x.low, x.high, x.text);
	x = xlate <struct pair> (n);
	printf("%d %d %s\n", x.low, x.high, x.text);
	exit(0);
}
