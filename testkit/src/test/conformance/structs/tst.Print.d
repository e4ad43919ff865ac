struct in { int x; };
struct s { int a:4; unsigned int b:9; char c; char t[4]; struct in i; int n[3]; void *p; };
struct s v;

BEGIN
{
	v.a = -1; v.b = 300; v.c = 'z'; v.t[0] = 'o'; v.t[1] = 'k'; v.i.x = 16; v.n[1] = 1;
	print(v);
	print(v.i);
	print(v.n);
	print(v.c);
	exit(0);
}
