/*
 * An aggregation is no key.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	@b[@a] = count();
}
