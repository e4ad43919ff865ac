/* The value of an assignment is what is stored, as in C. */
struct s { int f:5; unsigned int g:3; char c; unsigned short h; long l; };
struct s v;
char d;

BEGIN
{
	x = (long)(v.f = 37); y = (long)(v.g = 13); z = (long)(v.c = 300);
	printf("%d %d %d\n", x, y, z);
	x = (long)(v.h = -1); y = (long)(v.l = -1); z = (long)(d = 200);
	printf("%d %d %d\n", x, y, z);
	x = (long)(v.f += 12); y = (long)(++v.g); v.c = 127; z = (long)(++v.c);
	printf("%d %d %d\n", x, y, z);
	x = (long)(v.f--); y = (long)(v.h++); z = (long)(v.c -= 1);
	printf("%d %d %d\n", x, y, z);
	v.f = v.c = v.h = 0x1ff;
	printf("%d %d %d\n", v.f, v.c, v.h);
	exit(0);
}
