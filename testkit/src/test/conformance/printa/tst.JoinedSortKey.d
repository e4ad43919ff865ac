/*
 * aggregations.md 4: aggsortkey of joined rows
 *
 * @options: -q -xaggsortkey
 */
BEGIN
{
	@a[1] = sum(3);
	@a[2] = sum(2);
	@b[3] = sum(9);
	exit(0);
}

END
{
	printa("%d ", @a, @b);
}
