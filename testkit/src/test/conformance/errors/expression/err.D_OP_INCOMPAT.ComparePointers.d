/*
 * Pointers to different types are not compared.
 *
 * @line: 11
 */
int *p;
struct s { int m; } *q;

BEGIN
{
	trace(p == q);
}
