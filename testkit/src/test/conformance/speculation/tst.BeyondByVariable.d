/*
 * @options: -q -xnspec=2
 * @stderr: illegal operation in action #1
 */
/* The id is known only when it runs. */
int n;

tick-1ms
{
	n++;
}

tick-1ms
/n < 4/
{
	commit(n);
}

tick-1ms
/n == 4/
{
	exit(0);
}
