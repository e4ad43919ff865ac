/*
 * A member that the structure lacks.
 *
 * @line: 11
 * @stderr: nosuch is not a member of struct s
 */
struct s { int m; } v;

BEGIN
{
	trace(v.nosuch);
}
