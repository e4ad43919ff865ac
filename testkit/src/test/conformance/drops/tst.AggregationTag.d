/*
 * @options: -q -xaggsize=16 -xcpu=0 -xdroptags
 * @stderr: dtrace: [DTRACEDROP_AGGREGATION] 1 aggregation drop on CPU 0
 */
BEGIN
{
	x = 1;
	@[x] = count();
	exit(0);
}
