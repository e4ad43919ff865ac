/*
 * 2^64 fits no type.
 *
 * @line: 8
 */
BEGIN
{
	trace(18446744073709551616);
}
