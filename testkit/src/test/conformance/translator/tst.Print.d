/* print() of a translated structure shows all members (printf.md 5): integers in hexadecimal, text as
 * an array of characters. */
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
	print(xlate <struct pair> (0x1234));
	print(*xlate <struct pair *> (0x0105));
	exit(0);
}
