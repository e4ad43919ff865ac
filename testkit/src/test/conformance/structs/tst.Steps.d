struct s { int a; char c; unsigned char u; };
struct s v;

BEGIN
{
	printf("%d %d\n", v.a++, v.a);
	printf("%d %d\n", ++v.a, v.a--);
	v.c = 127;
	v.c++;
	v.u--;
	printf("%d %d %d\n", v.a, v.c, v.u);
	exit(0);
}
