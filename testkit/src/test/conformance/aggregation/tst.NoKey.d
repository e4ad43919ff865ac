/*
 * aggregations.md 3.4: a row without keys is the value alone
 */
BEGIN
{
	@a = sum(-7);
	@b = quantize(1);
	exit(0);
}
