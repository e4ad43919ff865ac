/*
 * -= takes no string.
 *
 * @line: 10
 */
int x;

BEGIN
{
	x -= "a";
}
