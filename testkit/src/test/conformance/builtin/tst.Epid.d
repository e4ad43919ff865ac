BEGIN
{
	printf("%d ", epid);
}

BEGIN
{
	printf("%d ", epid);
}

BEGIN
{
	printf("%d %d\n", epid, id);
	exit(0);
}
