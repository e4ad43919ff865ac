/*
 * A number is no structure.
 *
 * @line: 10
 */
struct s { int m; };

BEGIN
{
	x = (struct s)1;
}
