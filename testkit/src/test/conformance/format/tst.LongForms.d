BEGIN
{
	printf("%ld %lld %lu %hd\n", 5L, 5LL, 5UL, (short)5);
	exit(0);
}
