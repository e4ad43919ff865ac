/*
 * Arithmetic wants numbers: *.
 *
 * @line: 8
 */
BEGIN
{
	trace("a" * 2);
}
