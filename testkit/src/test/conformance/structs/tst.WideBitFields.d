struct s { unsigned long a:40; long b:24; unsigned long c:64; };
struct s v;

BEGIN
{
	v.a = 0xfffffffffff;
	v.b = 0x800000;
	v.c = -1;
	printf("%x %d %x %d\n", v.a, v.b, v.c, sizeof (struct s));
	v.a = 0x123456789a;
	printf("%x %d %x\n", v.a, v.b, v.c);
	exit(0);
}
