/*
 * And positive.
 *
 * @line: 8
 */
BEGIN
{
	tracemem(0, 0);
}
