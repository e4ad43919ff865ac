/*
 * Arithmetic wants numbers: + in front.
 *
 * @line: 8
 */
BEGIN
{
	trace(+"a");
}
