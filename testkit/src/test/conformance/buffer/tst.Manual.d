/*
 * @options: -q -b 100g -xbufresize=manual
 * @status: 1
 * @stderr: dtrace: could not enable tracing: Cannot allocate memory
 */
/* bufresize=manual: no buffer that large, no session. */
BEGIN
{
	exit(0);
}
