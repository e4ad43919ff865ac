/* What lies where is the platform's C ABI's. */
struct a { char c; short s; char d; int i; char e; long l; char f; };
struct b { struct a x[2]; char y; };
union c { struct b b; long double ld; };

BEGIN
{
	printf("%d %d %d %d %d\n", offsetof (struct a, s), offsetof (struct a, i), offsetof (struct a, e), offsetof (struct a, l), sizeof (struct a));
	printf("%d %d %d\n", offsetof (struct b, y), sizeof (struct b), sizeof (union c));
	exit(0);
}
