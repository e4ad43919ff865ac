/*
 * BEGIN has no typed arguments.
 *
 * @line: 8
 */
BEGIN
{
	trace(args[0]);
}
