/*
 * aggregations.md 6: %@s of a number
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa("%@s", @k);
}
