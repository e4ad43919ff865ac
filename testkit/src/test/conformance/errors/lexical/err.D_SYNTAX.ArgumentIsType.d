/*
 * An argument that is an identifier takes its place as one.
 *
 * @arguments: int
 * @line: 10
 */
BEGIN
{
	x = 1;
	trace(x $1);
}
