/*
 * Oracle: a factor below 2 is a bad value.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 1, 0, 3, 10);
}
