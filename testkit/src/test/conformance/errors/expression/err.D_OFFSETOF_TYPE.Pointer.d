/*
 * Not about pointers to them.
 *
 * @line: 10
 */
struct s { int m; };

BEGIN
{
	trace(offsetof(struct s *, m));
}
