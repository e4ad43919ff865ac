BEGIN
{
	p = (long *)alloca(32);
	q = p + 2;
	printf("%d %d %d %d %d %d\n", p < q, p <= p, q > p, p >= q, p == q, p != q);
	printf("%d %d %d %d\n", p == 0, p != NULL, !p, (void *)p == p);
	printf("%d\n", (char *)-1 > (char *)1);
	exit(0);
}
