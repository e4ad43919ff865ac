/*
 * An array is no number.
 *
 * @line: 10
 */
int a[3];

BEGIN
{
	@ = sum(a);
}
