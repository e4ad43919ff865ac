/*
 * aggregations.md 4: integer keys compare unsigned
 */
BEGIN
{
	@[-1] = count();
	@[1] = count();
	@[0] = count();
	exit(0);
}
