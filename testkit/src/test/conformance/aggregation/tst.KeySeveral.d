/*
 * aggregations.md 3.4: one field a key, in order
 */
BEGIN
{
	@["a", 1, (char)2, 3LL, "b"] = sum(4);
	exit(0);
}
