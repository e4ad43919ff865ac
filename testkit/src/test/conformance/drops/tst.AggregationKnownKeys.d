/*
 * @options: -q -xaggsize=128 -xcpu=0 -xaggrate=1h
 * @stderr: dtrace: 18 aggregation drops on CPU 0
 */
/* What is in already goes on counting when nothing new fits. */
int n;

tick-1ms
/n < 30/
{
	n++;
	@[n % 10] = count();
}

tick-1ms
/n == 30/
{
	exit(0);
}

END
{
	printa("%d %@d\n", @);
}
