/*
 * Oracle: magnitudes that go down are a bad high one.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	@a = llquantize(1, 10, 3, 1, 10);
}
