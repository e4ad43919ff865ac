BEGIN
{
	printf("%d %d %d\n", (int)-1 == (unsigned int)0xffffffff, -1 < 1, (unsigned long)-1 > 1);
	exit(0);
}
