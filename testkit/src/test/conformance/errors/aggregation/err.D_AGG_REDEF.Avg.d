/*
 * avg and sum are different functions.
 *
 * @line: 9
 */
BEGIN
{
	@a = avg(1);
	@a = sum(1);
}
