/*
 * Operators on bits want integers: ~ of a pointer.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(~p);
}
