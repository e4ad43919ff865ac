/*
 * aggregations.md 6: joined rows sort by the first, ties by the next, then the key
 */
BEGIN
{
	@a[1] = sum(5);
	@a[2] = sum(5);
	@a[3] = sum(5);
	@b[1] = sum(9);
	@b[2] = sum(8);
	@b[3] = sum(8);
	exit(0);
}

END
{
	printa("%d ", @a, @b);
}
