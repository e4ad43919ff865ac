/*
 * Variables of D have none.
 *
 * @line: 10
 */
int x;

BEGIN
{
	trace(&x);
}
