/*
 * @options: -q -b 16
 * @status: 1
 * @stderr: dtrace: could not enable tracing: Enabling exceeds size of buffer
 */
/* The clause that speculates needs room in the principal buffer too. */
BEGIN
{
	n = 1;
	speculate(0);
	printf("%d\n", n);
}

BEGIN
{
	exit(0);
}
