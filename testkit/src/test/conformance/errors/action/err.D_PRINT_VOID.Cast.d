/*
 * There is nothing to print.
 *
 * @line: 8
 */
BEGIN
{
	print((void)1);
}
