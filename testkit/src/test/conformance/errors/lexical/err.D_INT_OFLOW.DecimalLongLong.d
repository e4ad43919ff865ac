/*
 * The same with ll.
 *
 * @line: 8
 */
BEGIN
{
	trace(9223372036854775808ll);
}
