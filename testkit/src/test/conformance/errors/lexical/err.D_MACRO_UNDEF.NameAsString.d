/*
 * The same as a string.
 *
 * @line: 8
 */
BEGIN
{
	trace($$nosuch);
}
