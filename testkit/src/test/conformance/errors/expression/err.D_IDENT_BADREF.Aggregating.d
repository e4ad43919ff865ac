/*
 * An aggregating function is none.
 *
 * @line: 8
 */
BEGIN
{
	x = count;
}
