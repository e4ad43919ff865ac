/*
 * Pointers have no sign.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(-p);
}
