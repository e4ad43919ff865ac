/*
 * Nor in a variable that exists.
 *
 * @line: 10
 */
int x;

BEGIN
{
	x = (void)1;
}
