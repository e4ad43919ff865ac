/*
 * Oracle: how many is a number: trunc.
 *
 * @options: -q -xcompat=oracle
 * @line: 10
 */
BEGIN
{
	@a = count();
	trunc(@a, "two");
}
