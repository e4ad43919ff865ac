/*
 * An array of C has one index a dimension.
 *
 * @line: 10
 */
int a[3];

BEGIN
{
	trace(a[1, 2]);
}
