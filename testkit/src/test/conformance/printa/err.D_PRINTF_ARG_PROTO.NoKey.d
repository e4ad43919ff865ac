/*
 * aggregations.md 6: a conversion without a key
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa("%d %d", @k);
}
