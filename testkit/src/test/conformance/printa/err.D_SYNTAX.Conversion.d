/*
 * printf.md 1: an undefined conversion
 */
BEGIN { @a = count(); @k[1] = count(); @s["x"] = count(); }

BEGIN
{
	printa("%@n", @k);
}
