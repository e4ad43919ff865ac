/*
 * Neither of them may be one.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	x ? x : exit(1);
}
