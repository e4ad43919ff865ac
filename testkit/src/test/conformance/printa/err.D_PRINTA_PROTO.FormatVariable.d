/*
 * aggregations.md 6: the format is no literal
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	x = "%@d"; printa(x, @a);
}
