/*
 * aggregations.md 4: aggsortrev of joined rows
 *
 * @options: -q -xaggsortrev
 */
BEGIN
{
	@a[1] = sum(1);
	@a[2] = sum(2);
	@b[1] = sum(9);
	@b[2] = sum(8);
	exit(0);
}

END
{
	printa("%d ", @a, @b);
}
