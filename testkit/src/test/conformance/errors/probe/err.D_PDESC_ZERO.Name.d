/*
 * A name that no probe has.
 *
 * @line: 7
 * @stderr: probe description :::BEGINN does not match any probes
 */
BEGINN
{
	trace(1);
}
