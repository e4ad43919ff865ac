/*
 * A structure is no string.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	trace((string)v);
}
