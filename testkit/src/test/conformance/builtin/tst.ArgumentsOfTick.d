tick-10ms
{
	printf("%d %d %d\n", arg0, arg1, arg9);
	exit(0);
}
