/*
 * Also if it was declared.
 *
 * @line: 10
 */
int x[int];

BEGIN
{
	trace(x);
}
