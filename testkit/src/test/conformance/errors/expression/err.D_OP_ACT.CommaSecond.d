/*
 * On either side.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	x, exit(0);
}
