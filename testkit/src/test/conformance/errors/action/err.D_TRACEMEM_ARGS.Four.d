/*
 * There are three arguments at most.
 *
 * @line: 8
 */
BEGIN
{
	tracemem(0, 4, 2, 1);
}
