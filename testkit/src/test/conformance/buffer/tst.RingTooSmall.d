/*
 * @options: -q -xbufpolicy=ring -b 24
 * @status: 1
 * @stderr: dtrace: could not enable tracing: Enabling exceeds size of buffer
 */
/* A record that does not fit into the ring at all is refused beforehand. */
BEGIN
{
	n = 1;
	printf("%d\n", n);
	exit(0);
}
