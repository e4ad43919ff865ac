/*
 * What only FreeBSD can do.
 *
 * @line: 9
 * @stderr: sx_isexclusive
 */
BEGIN
{
	trace(sx_isexclusive(0));
}
