/*
 * @options: -q -xcpu=0
 */
/* With option cpu the tracer's own probes fire there. */
BEGIN
{
	printf("%d\n", cpu);
}

tick-1ms
{
	printf("%d\n", cpu);
	exit(0);
}

END
{
	printf("%d\n", cpu);
}
