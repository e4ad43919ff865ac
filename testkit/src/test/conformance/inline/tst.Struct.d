/* An inline of structure type is the variable itself. */
struct s { int a; int b; };
struct s v[2];
inline struct s second = v[1];

BEGIN
{
	v[1].b = 4;
	printf("%d\n", second.b);
	second.b++;
	printf("%d %d\n", v[1].b, second.b);
	exit(0);
}
