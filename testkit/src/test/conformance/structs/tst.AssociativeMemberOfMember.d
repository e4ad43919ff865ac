/* The key of an element is evaluated once, also when the subscript of a member needs keys itself. */
struct s { int n; int a[4]; };
struct s v[string, int];
int where[string];

BEGIN
{
	where["x"] = 2;
	v["k", 1].a[where["x"]] = 5;
	v["k", 1].a[where["x"] - 1] += 3;
	v["k", 1].a[where["x"] + 1]++;
	i = 1;
	v["k", i++].n = 9;
	printf("%d %d %d %d %d %d\n", v["k", 1].a[0], v["k", 1].a[1], v["k", 1].a[2], v["k", 1].a[3], v["k", 1].n, i);
	exit(0);
}
