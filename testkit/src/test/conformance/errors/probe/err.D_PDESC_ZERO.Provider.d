/*
 * A provider that does not exist.
 *
 * @line: 7
 * @stderr: does not match any probes
 */
nosuch:::
{
	trace(1);
}
