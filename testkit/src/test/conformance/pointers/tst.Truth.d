BEGIN
{
	p = (int *)alloca(4);
	*p = 0;
	n = (int *)0;
	printf("%d %d %d\n", p && 1, n || 0, p ? 5 : 6);
	printf("%d\n", n ? 5 : 6);
	exit(0);
}
