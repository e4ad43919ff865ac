/*
 * An inline of a constant is a constant.
 *
 * @line: 11
 */
inline int zero = 0;

BEGIN
{
	x = 1;
	trace(x % zero);
}
