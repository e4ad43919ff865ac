/*
 * Each description of a list has to match.
 *
 * @line: 8
 * @stderr: dtrace:::NEVER does not match any probes
 */
dtrace:::BEGIN,
dtrace:::NEVER
{
	trace(1);
}
