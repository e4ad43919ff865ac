/*
 * All four parts.
 *
 * @line: 7
 * @stderr: probe description dtrace:::BEGINN does not match any probes
 */
dtrace:::BEGINN
{
	trace(1);
}
