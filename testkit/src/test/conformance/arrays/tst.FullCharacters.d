/* An array without a NUL is still cut at its end where it is recorded. */
struct s { char t[4]; char after[4]; };
struct s v;

BEGIN
{
	v.t[0] = 'a'; v.t[1] = 'b'; v.t[2] = 'c'; v.t[3] = 'd'; v.after[0] = 'X';
	printf("%s %s\n", v.t, v.after);
	trace(v.t);
	printf("|\n");
	exit(0);
}
