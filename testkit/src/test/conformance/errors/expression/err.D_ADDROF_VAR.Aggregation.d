/*
 * Aggregations neither.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	trace(&@a);
}
