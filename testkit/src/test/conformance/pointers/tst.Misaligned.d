/*
 * A store must be aligned; a load need not be.
 * @stderr: invalid alignment
 */
BEGIN
{
	p = (char *)alloca(16);
	p[1] = 1;
	printf("%d\n", *(int *)(p + 1));
	q = (int *)(p + 1);
	*q = 1;
	printf("not reached\n");
}

BEGIN
{
	exit(0);
}
