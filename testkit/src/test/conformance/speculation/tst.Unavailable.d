/*
 * @stderr: dtrace: 1 failed speculation (no speculative buffer available)
 */
/* One speculation is the default. */
BEGIN
{
	printf("%d %d\n", speculation(), speculation());
	exit(0);
}
