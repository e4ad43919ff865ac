/*
 * Ids begin with 1.
 *
 * @line: 6
 */
0
{
	trace(1);
}
