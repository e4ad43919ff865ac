/*
 * The same of a union.
 *
 * @line: 10
 */
union u { int m; } v;

BEGIN
{
	trace(v.nosuch);
}
