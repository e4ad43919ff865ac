BEGIN
{
	t = timestamp;
	printf("%d %d\n", timestamp == t, walltimestamp > 1500000000000000000);
	exit(0);
}
