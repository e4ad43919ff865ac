/*
 * @options: 
 */
#pragma D option quiet
#pragma D option bufpolicy=ring
#pragma D option bufsize=128
#pragma D option cpu=0
int n;

tick-1ms
/n < 10/
{
	n++;
	printf("%d\n", n);
}

tick-1ms
/n == 10/
{
	exit(0);
}
