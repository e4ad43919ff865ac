/*
 * Not by an index either.
 *
 * @line: 10
 */
void *p;

BEGIN
{
	trace(p[0]);
}
