struct s { int a; int b; int c; int d; int e; };
struct s v;

BEGIN
{
	v.a = 10; v.b = 10; v.c = 10; v.d = 10; v.e = 10;
	v.a += 5; v.b -= 15; v.c *= -3; v.d /= 3; v.e %= 4;
	printf("%d %d %d %d %d\n", v.a, v.b, v.c, v.d, v.e);
	v.a <<= 4; v.b >>= 1; v.c &= 0xff; v.d |= 0x10; v.e ^= 7;
	printf("%d %d %d %d %d\n", v.a, v.b, v.c, v.d, v.e);
	exit(0);
}
