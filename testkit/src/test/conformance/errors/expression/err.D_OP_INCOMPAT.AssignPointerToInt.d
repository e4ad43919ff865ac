/*
 * A pointer is no integer without a cast.
 *
 * @line: 11
 */
int *p;
int x;

BEGIN
{
	x = p;
}
