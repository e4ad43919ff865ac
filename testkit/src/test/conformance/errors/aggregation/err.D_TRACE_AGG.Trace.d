/*
 * While tracing an aggregation has no value.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	trace(@a);
}
