/*
 * A member that the structure lacks.
 *
 * @line: 10
 */
struct s { int m; };

BEGIN
{
	trace(offsetof(struct s, nosuch));
}
