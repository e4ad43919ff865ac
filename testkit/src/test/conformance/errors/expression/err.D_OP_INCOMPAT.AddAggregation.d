/*
 * An aggregation has no value while tracing.
 *
 * @line: 10
 * @stderr: printa( )
 */
BEGIN
{
	@a = count();
	trace(@a + 1);
}
