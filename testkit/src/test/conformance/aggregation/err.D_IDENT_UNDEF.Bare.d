/*
 * aggregations.md 1: a name never seen, alone
 */
BEGIN
{
	@a;
}
