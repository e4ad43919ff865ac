/*
 * A constant index lies in the array.
 *
 * @line: 10
 */
int a[3];

BEGIN
{
	trace(a[3]);
}
