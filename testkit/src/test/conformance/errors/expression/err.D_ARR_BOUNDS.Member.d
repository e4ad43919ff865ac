/*
 * The same for members.
 *
 * @line: 10
 */
struct s { char name[4]; } v;

BEGIN
{
	trace(v.name[4]);
}
