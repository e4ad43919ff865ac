/*
 * @options: -q -xcpu=4095
 * @status: 1
 * @stderr: dtrace: could not enable tracing: CPU 4095 is not online
 */
BEGIN
{
	exit(0);
}
