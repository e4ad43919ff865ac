struct s { int a; };
struct s v;
string t;
int n[string];

BEGIN
{
	v.a = 5;
	t = "text";
	n["k"] = 7;
	self->x = 9;
	exit(0);
}

END
{
	v.a++;
	printf("%d %s %d %d\n", v.a, t, n["k"], self->x);
}
