/*
 * aggregations.md 1: a name never seen, as an argument
 */
BEGIN
{
	clear(@a);
}
