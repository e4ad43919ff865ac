/*
 * aggregations.md 6: a missing distribution prints the all-zero form
 */
BEGIN
{
	@a[1] = quantize(4);
	@b[2] = count();
	exit(0);
}

END
{
	printa(@a, @b);
}
