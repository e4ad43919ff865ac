/*
 * So has a pointer.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(p[0, 1]);
}
