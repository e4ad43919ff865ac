/*
 * The line is that of the member.
 *
 * @line: 11
 */
struct s { int m; } *p;

BEGIN
{
	trace(p
	    ->nosuch);
}
