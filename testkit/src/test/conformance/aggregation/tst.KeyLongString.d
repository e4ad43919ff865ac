/*
 * aggregations.md 3.4: longer text is not cut
 */
BEGIN
{
	@["012345678901234567890123456789012345678901234567890123456789"] = count();
	exit(0);
}
