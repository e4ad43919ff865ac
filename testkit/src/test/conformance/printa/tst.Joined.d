/*
 * aggregations.md 6: joined rows: the key, then a value each
 */
BEGIN
{
	@a[1] = sum(10);
	@a[2] = sum(20);
	@b[1] = sum(5);
	@b[2] = sum(6);
	exit(0);
}

END
{
	printa(@a, @b);
}
