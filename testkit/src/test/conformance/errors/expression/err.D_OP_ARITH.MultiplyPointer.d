/*
 * Pointers cannot be multiplied.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(p * 2);
}
