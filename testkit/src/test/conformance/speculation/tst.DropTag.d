/*
 * @options: -q -xspecsize=8 -xdroptags
 * @stderr: dtrace: [DTRACEDROP_SPEC] 1 speculative drop
 * @stderr: dtrace: [DTRACEDROP_SPECUNAVAIL] 1 failed speculation (no speculative buffer available)
 */
int n;

BEGIN
{
	s = speculation();
}

BEGIN
{
	speculate(s);
	printf("%d\n", n);
}

BEGIN
{
	commit(s);
}

BEGIN
{
	a = speculation();
	b = speculation();
	exit(0);
}
