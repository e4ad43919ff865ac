/*
 * So do pointers.
 *
 * @line: 11
 */
int *p;
struct s { int m; } *q;

BEGIN
{
	trace(1 ? p : q);
}
