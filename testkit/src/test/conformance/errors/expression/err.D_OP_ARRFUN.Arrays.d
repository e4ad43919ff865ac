/*
 * Arrays are not copied.
 *
 * @line: 11
 */
int a[3];
int b[3];

BEGIN
{
	a = b;
}
