/*
 * A pointer to int is no string.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(strchr(p, 'a'));
}
