/*
 * There is no 0 to assign to a structure; an element goes away by a copy of one that is not there.
 * @stderr: invalid address (0x0) in action #1
 */
struct s { int a; };
struct s v[int];

BEGIN
{
	v[1].a = 5;
	v[1] = v[2];
}

BEGIN
{
	printf("%d\n", v[1].a);
}

BEGIN
{
	exit(0);
}
