/*
 * aggregations.md 6: too few arguments
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa();
}
