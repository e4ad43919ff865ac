/*
 * A pattern matches whole names.
 *
 * @line: 7
 * @stderr: probe description dtrace:::B?GI does not match any probes
 */
dtrace:::B?GI
{
	trace(1);
}
