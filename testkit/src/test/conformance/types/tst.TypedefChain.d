typedef int a_t;
typedef a_t b_t;
typedef const b_t c_t;
typedef volatile c_t d_t;
d_t v;

BEGIN
{
	v = 0x1ffffffff;
	printf("%d %d\n", v, sizeof (d_t));
	print(v);
	exit(0);
}
