BEGIN
{
	i = 5;
	printf("%d %d\n", i > 3 ? 1 : 2, i < 3 ? 1 : i < 6 ? 7 : 8);
	j = i > 3 ? i++ : i--;
	printf("%d %d\n", i, j);
	k = (i > 100 ? 1 : -1) * 3;
	printf("%d\n", k);
	exit(0);
}
