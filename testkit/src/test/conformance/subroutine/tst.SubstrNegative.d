BEGIN
{
	printf("%s %s %s\n", substr("abcdef", -3), substr("abcdef", -3, 2), substr("abcdef", -2, -1));
	printf("[%s] [%s] [%s]\n", substr("abcdef", -10), substr("abcdef", -10, 5), substr("abcdef", -10, 4));
	exit(0);
}
