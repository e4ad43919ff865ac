/*
 * A size is a constant.
 *
 * @line: 9
 */
BEGIN
{
	x = 4;
	tracemem(0, x);
}
