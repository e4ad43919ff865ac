/*
 * @stderr: invalid address (0x4) in action #1 at DIF offset
 */
struct s { int a; int b; };
struct s v[int];

BEGIN
{
	trace(v[1].b);
}

BEGIN
{
	v[1].a = 1;
	printf("%d\n", v[1].b);
	exit(0);
}
