/*
 * aggregations.md 5: trunc(@, 0) removes all
 */
BEGIN
{
	@["a"] = sum(1);
	trunc(@, 0);
	@b = count();
	exit(0);
}
