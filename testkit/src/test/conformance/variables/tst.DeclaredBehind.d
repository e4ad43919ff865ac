/*
 * Clauses see every declaration, inline and translator of their program, also those behind them.
 */
BEGIN
{
	s = "text";
	x = 0x1ffffffff;
	printf("%s %d %d %d\n", s, x, twice[21], sizeof (v));
	printf("%d\n", xlate <struct pair>(5).b);
	exit(0);
}

string s;
int x;
inline int twice[int n] = n * 2;
struct pair { int a; int b; } v;
translator struct pair < int n > {
	a = n;
	b = n + 1;
};
