BEGIN
{
	printf("%d %u %x %d\n", -1, -1, -1, (unsigned int)-1);
	exit(0);
}
