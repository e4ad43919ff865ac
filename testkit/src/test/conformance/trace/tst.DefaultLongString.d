/*
 * printf.md 3, default: longer text is not cut
 *
 * @options: 
 * @cpu: any
 * @stderr: script '
 */
BEGIN
{
	trace("0123456789012345678901234567890123456789");
	exit(0);
}
