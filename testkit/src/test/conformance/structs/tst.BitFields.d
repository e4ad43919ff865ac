struct s {
	int a:4;
	unsigned int b:4;
	int c:7;
	unsigned int d:17;
};
struct s v;

BEGIN
{
	v.a = 7; v.b = 15; v.c = -64; v.d = 0x1ffff;
	printf("%d %u %d %u\n", v.a, v.b, v.c, v.d);
	v.a = 8;
	v.b = 16;
	printf("%d %u %d %u\n", v.a, v.b, v.c, v.d);
	v.d = 0;
	printf("%d %u %d %u\n", v.a, v.b, v.c, v.d);
	exit(0);
}
