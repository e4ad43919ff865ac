/*
 * Also an aggregation.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	speculate(1);
}
