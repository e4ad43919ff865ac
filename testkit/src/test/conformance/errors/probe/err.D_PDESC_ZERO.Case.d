/*
 * Names are case sensitive.
 *
 * @line: 7
 * @stderr: does not match any probes
 */
dtrace:::begin
{
	trace(1);
}
