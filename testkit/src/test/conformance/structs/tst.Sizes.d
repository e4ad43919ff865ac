struct empty_tail { long a; char b; };
struct mixed { char a; int b; char c; long d; char e; };
struct bits { char a:3; char b:5; };
struct cross { int a:30; int b:4; };
union both { char a[5]; int b; };
struct nest { char a; struct mixed m; };

BEGIN
{
	printf("%d %d %d\n", sizeof (struct empty_tail), sizeof (struct mixed), sizeof (struct bits));
	printf("%d %d %d\n", sizeof (struct cross), sizeof (union both), sizeof (struct nest));
	printf("%d %d %d\n", offsetof (struct mixed, b), offsetof (struct mixed, d), offsetof (struct nest, m));
	exit(0);
}
