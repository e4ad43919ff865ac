/*
 * aggregations.md 6: different numbers of keys
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa(@a, @k);
}
