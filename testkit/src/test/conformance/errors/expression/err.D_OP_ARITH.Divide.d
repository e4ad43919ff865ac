/*
 * Arithmetic wants numbers: /.
 *
 * @line: 8
 */
BEGIN
{
	trace(2 / "a");
}
