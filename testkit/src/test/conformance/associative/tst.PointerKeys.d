BEGIN
{
	p = (int *)alloca(8);
	q = p + 1;
	a[p] = 1;
	a[q] = 2;
	printf("%d %d %d\n", a[p], a[q], a[q - 1]);
	exit(0);
}
