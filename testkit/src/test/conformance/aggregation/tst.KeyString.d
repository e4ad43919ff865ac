/*
 * aggregations.md 3.4: text in 50 columns after two blanks
 */
BEGIN
{
	@["abc"] = count();
	@[""] = count();
	@[""] = count();
	exit(0);
}
