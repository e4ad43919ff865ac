/*
 * The index is an integer.
 *
 * @line: 8
 */
BEGIN
{
	trace(args["a"]);
}
