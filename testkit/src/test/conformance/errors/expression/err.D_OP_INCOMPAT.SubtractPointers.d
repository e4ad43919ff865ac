/*
 * The difference of pointers to different types.
 *
 * @line: 11
 */
int *p;
char *q;

BEGIN
{
	trace(p - q);
}
