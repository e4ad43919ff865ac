/*
 * What a clause stored before its fault stays stored; what it recorded does not.
 * @stderr: divide-by-zero
 */
BEGIN
{
	x = 1;
	self->y = 2;
	@a = count();
	printf("lost\n");
	z = 0;
	x = 5 / z;
}

BEGIN
{
	printf("%d %d\n", x, self->y);
	printa("%@d\n", @a);
	clear(@a);
	trunc(@a);
	exit(0);
}
