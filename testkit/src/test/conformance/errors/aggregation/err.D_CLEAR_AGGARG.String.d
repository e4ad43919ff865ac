/*
 * Nothing else.
 *
 * @line: 8
 */
BEGIN
{
	clear("a");
}
