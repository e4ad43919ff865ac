/*
 * Bits have no size in bytes.
 *
 * @line: 10
 */
struct s { int a : 3; } v;

BEGIN
{
	trace(sizeof (v.a));
}
