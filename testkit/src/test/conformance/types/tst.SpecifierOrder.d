long unsigned int a;
int long b;
unsigned c;
short signed d;
const volatile char e;
char unsigned f;

BEGIN
{
	a = -1; b = -1; c = -1; d = -1; e = -1; f = -1;
	printf("%d %d %d %d %d %d\n", sizeof (a), sizeof (b), sizeof (c), sizeof (d), sizeof (e), sizeof (f));
	printf("%d %d %d %d %d %d\n", a > 0, b > 0, c > 0, d > 0, e > 0, f > 0);
	exit(0);
}
