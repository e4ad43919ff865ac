BEGIN
{
	printf("%d %d %d\n", progenyof(pid), progenyof($ppid), progenyof(2147483647));
	exit(0);
}
