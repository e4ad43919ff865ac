/*
 * An escaped newline does not help inside a string.
 *
 * @line: 8
 */
BEGIN
{
	trace("one\
	two");
}
