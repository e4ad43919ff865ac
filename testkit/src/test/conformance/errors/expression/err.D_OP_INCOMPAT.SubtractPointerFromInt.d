/*
 * An integer minus a pointer.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(1 - p);
}
