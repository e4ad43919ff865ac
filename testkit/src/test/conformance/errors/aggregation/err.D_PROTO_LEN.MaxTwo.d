/*
 * max( ) wants one value.
 *
 * @line: 8
 */
BEGIN
{
	@a = max(1, 2);
}
