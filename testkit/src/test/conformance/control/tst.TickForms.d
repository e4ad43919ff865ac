/* Every unit of a tick is a rate or a period. */
tick-1000hz, tick-1ms, tick-1000us, tick-1000000ns
{
	seen[probename] = 1;
}

tick-20ms
{
	printf("%d %d %d %d\n", seen["tick-1000hz"], seen["tick-1ms"], seen["tick-1000us"], seen["tick-1000000ns"]);
	exit(0);
}
