/*
 * aggregations.md 3.4: 4- and 8-byte keys print signed whatever the type
 */
BEGIN
{
	@[(unsigned int)-1] = count();
	@b[(uint64_t)-1] = count();
	exit(0);
}
