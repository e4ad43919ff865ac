/*
 * A declaration counts.
 *
 * @line: 10
 */
int x[int, string];

BEGIN
{
	x[1] = 1;
}
