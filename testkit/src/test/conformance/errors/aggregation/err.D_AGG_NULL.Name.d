/*
 * An aggregation alone says nothing.
 *
 * @line: 9
 */
BEGIN
{
	@a = count();
	@a;
}
