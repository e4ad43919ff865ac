/*
 * What no buffer can hold is refused before tracing begins.
 * @status: 1
 * @stderr: could not enable tracing: Enabling exceeds size of buffer
 */
BEGIN
{
	@[stack(100000), stack(100001)] = count();
	exit(0);
}
