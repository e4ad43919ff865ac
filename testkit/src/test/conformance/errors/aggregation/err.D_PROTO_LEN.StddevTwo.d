/*
 * stddev( ) wants one value.
 *
 * @line: 8
 */
BEGIN
{
	@a = stddev(1, 2);
}
