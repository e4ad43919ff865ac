/*
 * A declaration counts.
 *
 * @line: 10
 */
int x[string];

BEGIN
{
	trace(x[1]);
}
