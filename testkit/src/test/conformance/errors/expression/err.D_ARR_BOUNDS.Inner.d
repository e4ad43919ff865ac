/*
 * The same for an inner dimension.
 *
 * @line: 10
 */
int a[2][3];

BEGIN
{
	trace(a[1][3]);
}
