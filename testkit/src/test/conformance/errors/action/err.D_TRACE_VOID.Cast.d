/*
 * There is nothing to trace.
 *
 * @line: 8
 */
BEGIN
{
	trace((void)1);
}
