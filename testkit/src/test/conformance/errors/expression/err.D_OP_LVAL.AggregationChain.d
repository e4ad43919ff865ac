/*
 * An aggregation's assignment gives nothing to assign.
 *
 * @line: 8
 */
BEGIN
{
	@a = @b = count();
}
