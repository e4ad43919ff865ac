BEGIN
{
	p = (int *)alloca(40);
	q = p + 3;
	printf("%d %d %d\n", q - p, (long)q - (long)p, p - q);
	q -= 2;
	printf("%d\n", q - p);
	q++;
	--q;
	printf("%d %d\n", q - p, (q + 1) - (p + 1));
	exit(0);
}
