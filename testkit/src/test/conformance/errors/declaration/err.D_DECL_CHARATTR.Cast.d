/*
 * Casts declare types too.
 *
 * @line: 8
 */
BEGIN
{
	trace((long char)1);
}
