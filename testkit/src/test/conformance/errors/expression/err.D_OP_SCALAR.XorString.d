/*
 * Strings are no truth values: ^^.
 *
 * @line: 8
 */
BEGIN
{
	trace("a" ^^ 1);
}
