/*
 * Not before it either.
 *
 * @line: 10
 */
int a[3];

BEGIN
{
	trace(a[-1]);
}
