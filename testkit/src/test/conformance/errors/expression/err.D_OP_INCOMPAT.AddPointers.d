/*
 * The sum of two pointers means nothing.
 *
 * @line: 11
 */
int *p;
int *q;

BEGIN
{
	trace(p + q);
}
