/*
 * aggregations.md 1: the number of keys is that of the first use
 */
BEGIN { @a[1] = count(); }
BEGIN
{
	@a[1, 2] = count();
}
