/*
 * printf.md 1: an empty format is refused
 */
BEGIN { @a = count(); }
BEGIN
{
	printa("", @a);
}
