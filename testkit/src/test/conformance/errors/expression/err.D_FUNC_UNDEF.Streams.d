/*
 * What only illumos can do: STREAMS.
 *
 * @line: 9
 * @stderr: msgsize
 */
BEGIN
{
	trace(msgsize(0));
}
