/*
 * And not assigned as a whole.
 *
 * @line: 9
 */
BEGIN
{
	x[1] = 1;
	x = 2;
}
