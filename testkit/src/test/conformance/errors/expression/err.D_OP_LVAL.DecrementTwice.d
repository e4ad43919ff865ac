/*
 * What -- gives is a value.
 *
 * @line: 10
 */
int x;

BEGIN
{
	x----;
}
