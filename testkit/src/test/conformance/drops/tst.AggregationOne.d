/*
 * @options: -q -xaggsize=32 -xcpu=0
 * @stderr: dtrace: 1 aggregation drop on CPU 0
 */
BEGIN
{
	x = 1;
	y = 2;
	@[x] = count();
	@[y] = count();
	exit(0);
}
