/*
 * A member is a name.
 *
 * @line: 11
 */
struct s { int m; };
struct s *p;

BEGIN
{
	trace(p->5);
}
