/*
 * A sum has none.
 *
 * @line: 8
 */
BEGIN
{
	trace(&(pid + 1));
}
