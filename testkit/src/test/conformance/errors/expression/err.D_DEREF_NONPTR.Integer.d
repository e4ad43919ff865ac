/*
 * * follows pointers.
 *
 * @line: 10
 */
int x;

BEGIN
{
	trace(*x);
}
