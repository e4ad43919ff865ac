/*
 * aggregations.md 6: a conversion of another type
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa("%s", @k);
}
