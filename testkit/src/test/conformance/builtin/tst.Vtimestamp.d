BEGIN
{
	printf("%d %d\n", vtimestamp > 0, vtimestamp < timestamp);
	exit(0);
}
