/*
 * Built-in ones neither.
 *
 * @line: 8
 */
BEGIN
{
	trace(&pid);
}
