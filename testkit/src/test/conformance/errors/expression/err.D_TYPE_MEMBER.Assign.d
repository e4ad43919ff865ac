/*
 * The same on the left of an assignment.
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	v.nosuch = 1;
}
