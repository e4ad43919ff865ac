int a[4];

BEGIN
{
	a[0] = 1; a[1] = a[0] + 1; a[3] = -1;
	i = 2;
	a[i] = 30;
	a[i + 1] += 10;
	a[i]--;
	printf("%d %d %d %d %d\n", a[0], a[1], a[2], a[3], sizeof (a));
	exit(0);
}
