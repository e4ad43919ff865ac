/*
 * aggregations.md 6: %@c wants at most 4 bytes
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa("%@c", @k);
}
