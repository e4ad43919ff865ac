/*
 * sizeof of types and expressions, with and without parentheses.
 */
struct s { char c; long l; } v;
union u { char c[5]; int i; };
struct b { int a : 4; int b : 7; int c : 1; };
string t;
int a[3][4];
BEGIN
{
	printf("%d %d %d\n", sizeof (char), sizeof (short), sizeof (long long));
	printf("%d %d %d\n", sizeof (struct s), sizeof v, sizeof (v.c));
	printf("%d %d\n", sizeof (union u), sizeof (struct b));
	printf("%d %d %d\n", sizeof (string), sizeof (t), sizeof "text");
	printf("%d %d %d\n", sizeof a, sizeof (a[0]), sizeof a[0][0]);
	printf("%d %d\n", sizeof (int *), sizeof (int (*)(void)));
	printf("%d %d\n", sizeof (float), sizeof (long double));
	printf("%d %d\n", offsetof(struct s, l), offsetof(union u, i));
	printf("%d %d\n", sizeof (pid), sizeof (timestamp));
	exit(0);
}
