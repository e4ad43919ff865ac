/*
 * An index that is computed is checked against the array itself.
 * @stderr: invalid address
 */
int a[4];
int b[4];

BEGIN
{
	i = 4;
	printf("%d\n", a[i]);
}

BEGIN
{
	i = 5;
	a[i] = 7;
}

BEGIN
{
	i = -1;
	printf("%d\n", b[i]);
}

BEGIN
{
	printf("%d %d %d %d\n", b[0], b[1], b[2], b[3]);
	exit(0);
}

ERROR
{
	printf("fault %d in action %d\n", arg4, arg2);
}
