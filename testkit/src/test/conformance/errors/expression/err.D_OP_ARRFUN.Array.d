/*
 * An array is no place to store a value.
 *
 * @line: 10
 */
int a[3];

BEGIN
{
	a = 1;
}
