/*
 * An argument that was not given, as a string.
 *
 * @line: 8
 */
BEGIN
{
	trace($$1);
}
