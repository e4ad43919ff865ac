/*
 * Oracle: the second is a number.
 *
 * @options: -q -xcompat=oracle
 * @line: 9
 */
BEGIN
{
	tracemem(0, "four");
}
