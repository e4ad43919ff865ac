/*
 * What is aggregated comes from an aggregating function.
 *
 * @line: 8
 */
BEGIN
{
	@a = 1;
}
