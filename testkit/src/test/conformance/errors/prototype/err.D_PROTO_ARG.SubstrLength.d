/*
 * substr's length is a number.
 *
 * @line: 8
 */
BEGIN
{
	trace(substr("text", 1, "two"));
}
