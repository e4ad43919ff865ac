/*
 * aggregations.md 6: known but never assigned
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa(@b["k"]);
}
