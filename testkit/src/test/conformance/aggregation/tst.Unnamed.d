/*
 * aggregations.md 1: @ is a name of its own
 */
BEGIN
{
	@ = count();
	@ = count();
	exit(0);
}
