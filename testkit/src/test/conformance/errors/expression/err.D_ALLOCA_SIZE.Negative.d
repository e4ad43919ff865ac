/*
 * A negative size is a very large one.
 *
 * @line: 8
 */
BEGIN
{
	trace(alloca(-1));
}
