/*
 * BEGIN has neither module nor function.
 *
 * @line: 7
 * @stderr: does not match any probes
 */
dtrace:a:b:BEGIN
{
	trace(1);
}
