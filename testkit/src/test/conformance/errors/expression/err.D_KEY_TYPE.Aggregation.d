/*
 * Nothing is no key of an aggregation.
 *
 * @line: 8
 */
BEGIN
{
	@a[(void)1] = count();
}
