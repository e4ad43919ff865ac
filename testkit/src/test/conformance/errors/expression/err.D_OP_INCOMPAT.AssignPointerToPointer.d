/*
 * Pointers to different types.
 *
 * @line: 11
 */
int *p;
struct s { int m; } *q;

BEGIN
{
	p = q;
}
