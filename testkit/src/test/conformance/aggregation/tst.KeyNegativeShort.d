/*
 * aggregations.md 4: 2- and 1-byte keys compare unsigned, too
 */
BEGIN
{
	@[(short)-1] = count();
	@[(short)5] = count();
	@b[(char)-1] = count();
	@b[(char)5] = count();
	exit(0);
}
