BEGIN
{
	printf("%d %d %d %d\n", strtoll("0"), strtoll("123"), strtoll("-45"), strtoll("+6"));
	printf("%d %d %d\n", strtoll("  \t 7"), strtoll("12abc"), strtoll("1 2"));
	exit(0);
}
