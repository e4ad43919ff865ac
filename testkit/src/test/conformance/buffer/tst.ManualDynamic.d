/*
 * @options: -q -xdynvarsize=3g -xbufresize=manual
 * @status: 1
 * @stderr: dtrace: could not enable tracing: Cannot allocate memory
 */
BEGIN
{
	a[1] = 1;
	exit(0);
}
