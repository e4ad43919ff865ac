BEGIN
{
	printf("[%s] [%s] [%s] [%s]\n", substr("abc", 3), substr("abc", 100), substr("", 0), substr("", -1, 1));
	exit(0);
}
