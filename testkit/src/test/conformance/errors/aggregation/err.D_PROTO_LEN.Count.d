/*
 * count( ) counts, whatever it is.
 *
 * @line: 8
 */
BEGIN
{
	@a = count(1);
}
