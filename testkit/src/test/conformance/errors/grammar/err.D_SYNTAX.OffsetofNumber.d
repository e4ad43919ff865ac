/*
 * offsetof's second operand is a member's name.
 *
 * @line: 10
 */
struct s { int m; };

BEGIN
{
	trace(offsetof(struct s, 1));
}
