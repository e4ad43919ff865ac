/*
 * A dot follows structures and unions.
 *
 * @line: 10
 */
int x;

BEGIN
{
	trace(x.m);
}
