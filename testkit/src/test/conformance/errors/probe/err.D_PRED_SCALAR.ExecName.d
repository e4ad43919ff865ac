/*
 * A built-in string is none either.
 *
 * @line: 7
 */
BEGIN
/execname/
{
	trace(1);
}
