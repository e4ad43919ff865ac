/*
 * What a cast gives is a value.
 *
 * @line: 10
 */
int x;

BEGIN
{
	((int)x) = 2;
}
