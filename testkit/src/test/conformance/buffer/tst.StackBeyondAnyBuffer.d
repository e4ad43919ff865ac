/*
 * What no buffer can hold is refused before tracing begins.
 * @status: 1
 * @stderr: could not enable tracing: Enabling exceeds size of buffer
 */
BEGIN
{
	stack(2000000000);
	exit(0);
}
