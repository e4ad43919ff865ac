typedef unsigned short port_t;
typedef port_t *port_pointer_t;
typedef struct { port_t a; port_t b; } pair_t;
typedef pair_t pairs_t[2];
pairs_t p;

BEGIN
{
	p[1].a = 0x12345;
	p[1].b = -1;
	printf("%x %d %d %d\n", p[1].a, p[1].b, sizeof (pairs_t), sizeof (port_pointer_t));
	x = (port_t)0x7ffff;
	printf("%x\n", x);
	exit(0);
}
