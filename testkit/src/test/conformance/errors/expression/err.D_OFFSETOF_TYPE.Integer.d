/*
 * offsetof is about structures.
 *
 * @line: 8
 */
BEGIN
{
	trace(offsetof(int, m));
}
