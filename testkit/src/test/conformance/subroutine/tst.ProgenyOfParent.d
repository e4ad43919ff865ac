BEGIN
{
	printf("%d\n", progenyof(ppid));
	exit(0);
}
