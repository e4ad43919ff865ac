/*
 * bcopy() writes to scratch memory only: an element of an array is none, and stays as it is.
 *
 * @stderr: dtrace: error on enabled probe ID 1 (ID 1: dtrace:::BEGIN): invalid address
 */
struct s { int a; char name[8]; };
struct s x[int];

BEGIN
{
	x[1].a = 7;
	bcopy("abc", x[1].name, 4);
}

ERROR
{
	printf("%d %d\n", arg4, arg2);
}

BEGIN
{
	printf("%d %d\n", x[1].a, x[1].name[0]);
	exit(0);
}
