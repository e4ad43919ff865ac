/*
 * The same behind a pointer.
 *
 * @line: 11
 * @stderr: nosuch is not a member of struct s
 */
struct s { int m; } *p;

BEGIN
{
	trace(p->nosuch);
}
