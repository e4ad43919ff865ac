/*
 * printf.md 1: an empty format is refused
 */
BEGIN
{
	system("");
}
