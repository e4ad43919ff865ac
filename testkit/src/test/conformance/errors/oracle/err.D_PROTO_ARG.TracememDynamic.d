/*
 * Oracle: the third is a number.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	tracemem(0, 4, "two");
}
