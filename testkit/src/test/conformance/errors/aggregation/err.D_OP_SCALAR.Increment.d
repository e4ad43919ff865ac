/*
 * An aggregation is not counted up.
 *
 * @line: 9
 * @stderr: count()
 */
BEGIN
{
	@a++;
}
