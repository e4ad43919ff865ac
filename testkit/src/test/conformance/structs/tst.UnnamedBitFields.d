/* A nameless bit-field is padding; of width 0 it ends the unit. */
struct s { unsigned int a:4; unsigned int :4; unsigned int b:4; };
struct z { unsigned int a:4; unsigned int :0; unsigned int b:4; };
union u { struct s s; unsigned long w; };
union v { struct z z; unsigned long w; };
union u x;
union v y;

BEGIN
{
	x.s.a = 0xf; x.s.b = 0xf;
	y.z.a = 0xf; y.z.b = 0xf;
	printf("%x %x %d %d\n", x.w, y.w, sizeof (struct s), sizeof (struct z));
	exit(0);
}
