/*
 * -> follows pointers to structures.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(p->m);
}
