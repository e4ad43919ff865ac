/*
 * An action gives nothing to trace.
 *
 * @line: 8
 */
BEGIN
{
	trace(trace(1));
}
