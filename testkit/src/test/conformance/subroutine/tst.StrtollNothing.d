BEGIN
{
	printf("%d %d %d %d\n", strtoll(""), strtoll("abc"), strtoll("-"), strtoll("+-3"));
	printf("%d %d\n", strtoll("\n5"), strtoll("- 5"));
	exit(0);
}
