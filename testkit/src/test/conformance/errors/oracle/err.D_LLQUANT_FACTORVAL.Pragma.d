/*
 * Oracle, as the program's own option.
 *
 * @line: 9
 */
#pragma D option compat=oracle
BEGIN
{
	@a = llquantize(1, 1, 0, 3, 10);
}
