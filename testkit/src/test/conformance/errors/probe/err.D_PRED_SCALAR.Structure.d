/*
 * Nor is a structure.
 *
 * @line: 8
 */
struct s { int a; } s;
BEGIN
/s/
{
	trace(1);
}
