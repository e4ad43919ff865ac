BEGIN
{
	printf("%s %s [%s]\n", substr("abcdef", 0, 3), substr("abcdef", 2, -1), substr("abcdef", 3, 0));
	printf("[%s] %s [%s]\n", substr("abcdef", 1, -10), substr("abcdef", 4, 100), substr("abcdef", 1, -5));
	exit(0);
}
