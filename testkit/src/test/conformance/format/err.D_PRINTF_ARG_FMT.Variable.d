/*
 * printf.md 1.3: the format is no literal
 */
BEGIN
{
	x = "a"; printf(x);
}
