/*
 * @options: -q -b 24 -xcpu=0 -xswitchrate=1ms -xdroptags
 * @stderr: dtrace: [DTRACEDROP_PRINCIPAL] 1 drop on CPU 0
 */
int n;

BEGIN
{
	printf("%d\n", n);
}

BEGIN
{
	printf("%d\n", n);
}

tick-700ms
{
	exit(0);
}
