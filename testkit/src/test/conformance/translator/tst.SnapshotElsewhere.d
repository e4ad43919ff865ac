/* A translated structure goes into thread-locals, clause-locals and arrays as any structure. */
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
	self->x = xlate <struct pair> (0x0203);
	this->y = *xlate <struct pair *> (0x0405);
	z["a"] = xlate <struct pair> (0x0607);
	z["b"] = xlate <struct pair> (0x0809);
	printf("%d %d %d %d %s\n", self->x.low, this->y.low, z["a"].low, z["b"].low, z["b"].text);
	exit(0);
}
