/*
 * 8 is no octal digit.
 *
 * @line: 8
 */
BEGIN
{
	trace(08);
}
