/*
 * A number is none.
 *
 * @line: 8
 */
BEGIN
{
	trace(*0x1000);
}
