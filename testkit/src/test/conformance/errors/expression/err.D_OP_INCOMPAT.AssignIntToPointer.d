/*
 * Only a literal 0 becomes a pointer without a cast.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	p = 1;
}
