/*
 * aggregations.md 6: an unknown name
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa(@b);
}
