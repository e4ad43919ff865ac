/*
 * A copy of an element that is not there leaves a variable that is not there.
 * @stderr: invalid address (0x4) in action #3 at DIF offset
 */
struct s { int a; int b; };
struct s v[int];
struct s w;

BEGIN
{
	w.b = 1;
	w = v[1];
	trace(w.b);
}

BEGIN
{
	v[1].b = 5;
	w = v[1];
	printf("%d\n", w.b);
	exit(0);
}
