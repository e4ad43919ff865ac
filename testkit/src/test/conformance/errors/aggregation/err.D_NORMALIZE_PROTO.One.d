/*
 * normalize( ) divides by something.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	normalize(@a);
}
