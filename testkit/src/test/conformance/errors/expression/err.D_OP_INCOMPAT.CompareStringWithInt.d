/*
 * A string equals no number.
 *
 * @line: 8
 */
BEGIN
{
	trace(execname == 1);
}
