/*
 * @options: -q -xaggsize=128 -xcpu=0 -xaggrate=1h
 * @stderr: dtrace: 6 aggregation drops on CPU 0
 */
/* An entry with one integer key takes 32 bytes of aggsize: four fit into 128. */
int n;

tick-1ms
/n < 10/
{
	n++;
	@[n] = count();
}

tick-1ms
/n == 10/
{
	exit(0);
}

END
{
	printa("%d %@d\n", @);
}
