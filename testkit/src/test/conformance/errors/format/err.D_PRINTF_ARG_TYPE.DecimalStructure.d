/*
 * A structure is no number: %d
 *
 * @line: 10
 */
struct s { int m; } v;

BEGIN
{
	printf("%d\n", v);
}
