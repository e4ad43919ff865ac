struct s { unsigned int a:3; int b:5; unsigned int c:9; };
struct s v;

BEGIN
{
	v.a = 7; v.a++;
	v.b = 15; v.b += 1;
	v.c--;
	printf("%u %d %u\n", v.a, v.b, v.c);
	v.c >>= 4;
	v.b = -v.b - 1;
	v.a |= 5;
	printf("%u %d %u\n", v.a, v.b, v.c);
	exit(0);
}
