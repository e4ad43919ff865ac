/*
 * args is used with an index.
 *
 * @line: 8
 */
BEGIN
{
	trace(args);
}
