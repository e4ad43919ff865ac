tick-5ms
{
	printf("%s %s %d\n", probeprov, probename, arg2);
	exit(0);
}
