/*
 * 0x alone is no constant.
 *
 * @line: 8
 */
BEGIN
{
	trace(0x);
}
