/*
 * An aggregation has no value while tracing.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	trace(@a + 1);
}
