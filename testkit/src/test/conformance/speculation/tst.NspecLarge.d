/*
 * @options: -q -xnspec=100
 */
/* Many ids: the last one works like the first. */
int i;
int last;

tick-1ms
/i < 100/
{
	last = speculation();
	i++;
}

tick-1ms
/i == 100/
{
	speculate(last);
	printf("in %d\n", last);
}

tick-1ms
/i == 100/
{
	commit(last);
}

tick-1ms
/i == 100/
{
	exit(0);
}
