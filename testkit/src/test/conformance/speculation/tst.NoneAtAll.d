/*
 * @options: -q -xnspec=0
 * @stderr: dtrace: 1 failed speculation (no speculative buffer available)
 */
/* nspec=0: there is no speculation. */
BEGIN
{
	printf("%d\n", speculation());
	exit(0);
}
