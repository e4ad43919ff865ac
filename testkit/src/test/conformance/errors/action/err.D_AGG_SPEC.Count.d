/*
 * Aggregations are not speculative.
 *
 * @line: 9
 */
BEGIN
{
	speculate(1);
	@a = count();
}
