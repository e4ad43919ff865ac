struct s { string t; };
struct s v;
string a[int];

BEGIN
{
	v.t = "hello";
	a[1] = "world";
	i = 4;
	printf("%c%c %c%c\n", v.t[0], v.t[i], a[1][0], a[1][i]);
	printf("%d %d\n", v.t < a[1], v.t[1] == 'e');
	exit(0);
}
