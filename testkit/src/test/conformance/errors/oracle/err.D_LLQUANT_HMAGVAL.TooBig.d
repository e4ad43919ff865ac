/*
 * Oracle: so are magnitudes that no 64 bits hold.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 10, 0, 30, 10);
}
