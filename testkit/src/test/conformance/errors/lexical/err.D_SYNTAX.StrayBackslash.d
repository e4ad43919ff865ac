/*
 * A backslash that escapes no newline.
 *
 * @line: 8
 */
BEGIN
{
	trace(1 \ + 2);
}
