BEGIN
{
	printf("%d %d\n", walltimestamp > 1700000000000000000, walltimestamp < 4000000000000000000);
	exit(0);
}
