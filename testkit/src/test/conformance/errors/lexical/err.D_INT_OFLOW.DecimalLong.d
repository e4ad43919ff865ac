/*
 * The same with l.
 *
 * @line: 8
 */
BEGIN
{
	trace(9223372036854775808l);
}
