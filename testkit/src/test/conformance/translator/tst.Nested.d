/* A member may be translated data itself. */
struct inner {
	int sec;
	int rest;
};

struct outer {
	int before;
	struct inner time;
	int after;
};

translator struct inner < uint64_t N > {
	sec = N / 1000;
	rest = N % 1000;
};

translator struct outer < int I > {
	before = I - 1;
	time = xlate <struct inner> ((uint64_t)I);
	after = I + 1;
};

BEGIN
{
	printf("%d %d\n", xlate <struct outer> (5007).time.sec, xlate <struct outer> (5007).time.rest);
	x = xlate <struct outer> (5007);
	printf("%d %d %d %d\n", x.before, x.time.sec, x.time.rest, x.after);
	y = xlate <struct outer> (6008).time;
	printf("%d %d\n", y.sec, y.rest);
	exit(0);
}
