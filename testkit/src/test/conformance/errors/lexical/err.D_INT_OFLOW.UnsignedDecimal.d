/*
 * A u adds one bit, no more.
 *
 * @line: 8
 */
BEGIN
{
	trace(18446744073709551616u);
}
