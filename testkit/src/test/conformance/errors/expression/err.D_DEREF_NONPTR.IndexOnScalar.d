/*
 * An index on a scalar is a dereference.
 *
 * @line: 10
 */
int x;

BEGIN
{
	trace(x[1]);
}
