/*
 * The line is that of the argument.
 *
 * @line: 10
 */
BEGIN
{
	trace(substr("text",
	    1,
	    "two"));
}
