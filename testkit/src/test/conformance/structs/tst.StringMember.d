struct s { int before; string t; int after; };
struct s v;

BEGIN
{
	v.before = 1; v.after = 2;
	v.t = "a text";
	printf("[%s] %d %d\n", v.t, v.before, v.after);
	v.t = "b";
	printf("[%s] %d %d\n", v.t, strlen(v.t), v.t == "b");
	v.t = strjoin(v.t, "cd");
	t = v.t;
	v.t = "";
	printf("[%s] [%s]\n", v.t, t);
	exit(0);
}
