/*
 * Operators on bits want integers: &.
 *
 * @line: 10
 */
int *p;

BEGIN
{
	trace(p & 1);
}
