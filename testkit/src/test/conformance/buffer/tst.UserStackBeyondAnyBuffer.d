/*
 * What no buffer can hold is refused before tracing begins.
 * @status: 1
 * @stderr: could not enable tracing: Enabling exceeds size of buffer
 */
BEGIN
{
	ustack(2000000000);
	exit(0);
}
