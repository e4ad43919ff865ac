/*
 * Oracle: and a small one.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 10, 65536, 3, 10);
}
