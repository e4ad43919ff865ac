/*
 * @options: -q -xnspec=2
 * @stderr: dtrace: 3 failed speculations (no speculative buffer available)
 */
BEGIN
{
	a = speculation();
	b = speculation();
	c = speculation();
	d = speculation();
	e = speculation();
	printf("%d %d %d %d %d\n", a, b, c, d, e);
	exit(0);
}
