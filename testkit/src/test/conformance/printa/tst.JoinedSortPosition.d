/*
 * aggregations.md 4: aggsortpos rules joined rows
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
	setopt("aggsortpos", "1");
	printa("%d ", @a, @b);
	setopt("aggsortpos", "2");
	printa("%d ", @a, @b);
}
