BEGIN
{
	printf("%d %d %d\n", 010, 0x10, 10);
	exit(0);
}
