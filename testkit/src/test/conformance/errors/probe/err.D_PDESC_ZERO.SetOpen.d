/*
 * A set that is not closed matches nothing.
 *
 * @line: 7
 * @stderr: does not match any probes
 */
dtrace:::BEGI[N
{
	trace(1);
}
