BEGIN
{
	i = 5;
	j = i++;
	k = ++i;
	l = i--;
	m = --i;
	printf("%d %d %d %d %d\n", i, j, k, l, m);
	n++;
	printf("%d\n", n);
	exit(0);
}
