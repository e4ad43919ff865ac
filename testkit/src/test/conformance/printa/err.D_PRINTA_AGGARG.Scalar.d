/*
 * aggregations.md 6: an argument that is no aggregation
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa("%@d", 1);
}
