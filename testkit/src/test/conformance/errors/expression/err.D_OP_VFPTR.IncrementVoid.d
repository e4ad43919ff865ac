/*
 * The size of void is not known: ++.
 *
 * @line: 10
 */
void *p;

BEGIN
{
	p++;
}
