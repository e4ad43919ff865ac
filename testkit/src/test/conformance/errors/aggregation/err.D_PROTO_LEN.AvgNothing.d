/*
 * avg( ) wants a value.
 *
 * @line: 8
 */
BEGIN
{
	@a = avg();
}
