/*
 * More than 16 hexadecimal digits.
 *
 * @line: 8
 */
BEGIN
{
	trace(0x1ffffffffffffffff);
}
