/*
 * A result has none.
 *
 * @line: 8
 */
BEGIN
{
	trace(&rand());
}
