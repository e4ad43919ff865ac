/*
 * An array of numbers is none.
 *
 * @line: 10
 */
int a[3];

BEGIN
{
	trace(stringof(a));
}
