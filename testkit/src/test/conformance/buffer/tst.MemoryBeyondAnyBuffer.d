/*
 * What no buffer can hold is refused before tracing begins.
 * @status: 1
 * @stderr: could not enable tracing: Enabling exceeds size of buffer
 */
BEGIN
{
	tracemem(alloca(1), 2147483647);
	exit(0);
}
