/*
 * aggregations.md 1: the types of keys are those of the first use
 */
BEGIN { @a[1] = count(); }
BEGIN
{
	@a["x"] = count();
}
