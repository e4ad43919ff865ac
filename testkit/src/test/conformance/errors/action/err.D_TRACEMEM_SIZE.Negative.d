/*
 * And positive: not below either.
 *
 * @line: 8
 */
BEGIN
{
	tracemem(0, -4);
}
