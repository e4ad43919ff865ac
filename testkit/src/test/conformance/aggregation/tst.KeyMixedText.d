/*
 * aggregations.md 4: strings compare bytewise, unsigned
 */
BEGIN
{
	@["a"] = count();
	@["B"] = count();
	@["aa"] = count();
	@[""] = count();
	exit(0);
}
