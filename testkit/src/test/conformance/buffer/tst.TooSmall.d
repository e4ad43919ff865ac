/*
 * @options: -q -b 16
 * @status: 1
 * @stderr: dtrace: could not enable tracing: Enabling exceeds size of buffer
 */
BEGIN
{
	n = 1;
	printf("%d\n", n);
	exit(0);
}
