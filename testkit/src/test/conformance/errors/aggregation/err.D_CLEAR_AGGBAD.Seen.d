/*
 * One that is assigned somewhere.
 *
 * @line: 9
 */
BEGIN
{
	x = 1 ? 1 : 2;
	clear(@a[1]);
}
