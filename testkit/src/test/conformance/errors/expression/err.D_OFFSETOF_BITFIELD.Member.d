/*
 * Bits have no offset in bytes.
 *
 * @line: 10
 */
struct s { int a : 3; };

BEGIN
{
	trace(offsetof(struct s, a));
}
