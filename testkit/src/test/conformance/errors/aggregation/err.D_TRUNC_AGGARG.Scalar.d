/*
 * Of an aggregation.
 *
 * @line: 9
 */
BEGIN
{
	x = 1;
	trunc(x, 1);
}
