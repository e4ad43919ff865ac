/*
 * A pointer is compared with 0, not with 1.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(p == 1);
}
