/*
 * args[ ] has one index.
 *
 * @line: 8
 */
BEGIN
{
	trace(args[0, 1]);
}
