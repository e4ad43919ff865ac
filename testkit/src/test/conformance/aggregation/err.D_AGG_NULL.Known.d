/*
 * aggregations.md 1: once known, also without keys
 */
BEGIN { @a = count(); }
BEGIN
{
	@a;
}
