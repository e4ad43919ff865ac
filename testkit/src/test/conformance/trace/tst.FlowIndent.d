/*
 * printf.md 2, -F: heading CPU FUNCTION, label in 41 columns
 *
 * @options: -F
 * @cpu: any
 * @stderr: matched 2 probes
 */
BEGIN
{
	trace(1);
	exit(0);
}

END
{
	trace("e");
}
