/*
 * aggregations.md 5: keys that come later are not divided
 */
BEGIN
{
	@["a"] = sum(10);
	normalize(@, 5);
	exit(0);
}
