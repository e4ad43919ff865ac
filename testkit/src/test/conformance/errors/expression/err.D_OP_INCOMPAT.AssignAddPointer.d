/*
 * += adds integers to pointers only.
 *
 * @line: 11
 */
int *p;
int *q;

BEGIN
{
	p += q;
}
