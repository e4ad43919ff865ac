/*
 * aggregations.md 6: keys of different types
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa(@k, @s);
}
