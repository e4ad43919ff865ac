/*
 * args[ ] has a constant index.
 *
 * @line: 9
 */
BEGIN
{
	x = 0;
	trace(args[x]);
}
