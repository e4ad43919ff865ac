/*
 * The same for stores.
 *
 * @line: 10
 */
int a[3];

BEGIN
{
	a[5] = 1;
}
