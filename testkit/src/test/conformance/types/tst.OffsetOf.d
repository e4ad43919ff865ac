struct in { char a; long b; };
struct s { char a; struct in i; union { int u; char v; }; string t; int last; };

BEGIN
{
	printf("%d %d %d %d %d\n", offsetof (struct s, a), offsetof (struct s, i), offsetof (struct s, u), offsetof (struct s, v), offsetof (struct s, t));
	printf("%d %d\n", offsetof (struct s, last), sizeof (struct s));
	exit(0);
}
