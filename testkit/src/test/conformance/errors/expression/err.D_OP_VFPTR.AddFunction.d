/*
 * Functions have no size.
 *
 * @line: 10
 */
int (*f)(int);

BEGIN
{
	trace(f + 1);
}
